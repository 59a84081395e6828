package org.jamfund.funding;

import org.jamfund.ledger.Posting;

/** Somebody wants to correct a disbursement. Whoever has booked its money otherwise meanwhile refuses, before it is proposed. */
public record CorrectionAsked(Posting disbursement) {}
