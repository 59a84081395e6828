package org.jamfund.jam;

import org.jamfund.kernel.Id;

/** The calendar of a Jam that is already running was changed. */
public record JamRescheduled(Id<Jam> jam) {}
