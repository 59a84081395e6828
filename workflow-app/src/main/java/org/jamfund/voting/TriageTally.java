package org.jamfund.voting;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** The triage of a Jam as it was counted: tokens given, people who gave one, controls planted and controls found. */
public record TriageTally(Id<Jam> jamId, long tokens, long voters, int controls, int found, Instant talliedAt) {

    TriageTally withoutControls(long tokensOnThem) {
        return new TriageTally(jamId, tokens - tokensOnThem, voters, 0, 0, talliedAt);
    }

    private static final int ALL = 100;

    /** How many percent of the controls are among as many most rejected ideas; absent where none was planted. */
    public @Nullable Integer recall() {
        return controls == 0 ? null : found * ALL / controls;
    }
}
