package org.jamfund.voting;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A voter's own ballot as it now counts; without receipt and instant as long as nothing is cast. */
public record BallotView(
        @Nullable String receipt,
        List<BallotLine> lines,
        @Nullable Instant castAt) {

    static final BallotView NONE = new BallotView(null, List.of(), null);

    public BallotView {
        lines = List.copyOf(lines);
    }
}
