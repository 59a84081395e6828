package org.jamfund.jam;

import org.jamfund.kernel.Id;

/** The last project, payment and waitlist place of a Jam is settled: nothing is left to do in it. */
public record JamSettled(Id<Jam> jam) {}
