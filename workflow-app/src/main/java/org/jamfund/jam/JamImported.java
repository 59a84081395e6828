package org.jamfund.jam;

import org.jamfund.kernel.Id;

/** A Jam came in from a file, ideas and ballots included: its round begins with voting. */
public record JamImported(Id<Jam> jam) {}
