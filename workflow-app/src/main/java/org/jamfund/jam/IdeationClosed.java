package org.jamfund.jam;

import org.jamfund.kernel.Id;

/** A facilitator closed ideation by hand. */
public record IdeationClosed(Id<Jam> jam) {}
