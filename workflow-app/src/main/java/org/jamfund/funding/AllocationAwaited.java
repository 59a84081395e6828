package org.jamfund.funding;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** Every review is over: from now on the board can adopt an allocation, with a proposal of each rule to look at. */
public record AllocationAwaited(Id<Jam> jam) {}
