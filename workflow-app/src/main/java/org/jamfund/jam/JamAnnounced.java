package org.jamfund.jam;

import org.jamfund.kernel.Id;

/** A draft was made public: its round begins. */
public record JamAnnounced(Id<Jam> jam) {}
