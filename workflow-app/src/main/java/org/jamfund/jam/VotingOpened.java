package org.jamfund.jam;

import org.jamfund.kernel.Id;

/** A facilitator opened voting by hand. */
public record VotingOpened(Id<Jam> jam) {}
