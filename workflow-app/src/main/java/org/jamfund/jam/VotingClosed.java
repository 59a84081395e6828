package org.jamfund.jam;

import org.jamfund.kernel.Id;

/** A facilitator closed voting by hand. */
public record VotingClosed(Id<Jam> jam) {}
