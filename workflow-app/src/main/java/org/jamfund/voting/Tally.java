package org.jamfund.voting;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** A closed vote in figures: how many ballots and lines counted, and the SHA-256 of the bulletin board's bytes in hex. */
public record Tally(Id<Jam> jamId, long ballots, long lineCount, String digest, Instant talliedAt) {}
