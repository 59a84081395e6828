package org.jamfund.jam;

import org.jamfund.kernel.Id;

/** A facilitator opened ideation by hand. */
public record IdeationOpened(Id<Jam> jam) {}
