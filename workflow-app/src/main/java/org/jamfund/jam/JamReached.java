package org.jamfund.jam;

import org.jamfund.kernel.Id;

/** A Jam arrived at a phase. */
public record JamReached(Id<Jam> jam, JamPhase phase) {}
