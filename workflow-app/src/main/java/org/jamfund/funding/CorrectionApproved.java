package org.jamfund.funding;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/**
 * A correction of a disbursement was approved and is booked next. Nothing of the ledger is held yet: rooms with rows of
 * their own to change take them now, the project first, then the Jam, then the payment, as every other way does.
 */
public record CorrectionApproved(Id<Correction> correction, Id<Award> award, Id<Jam> jam) {}
