package org.jamfund.review;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An assessment as far as its expert has come; nobody else ever sees it. {@code savedAt} is absent before the first time. */
public record Draft(
        Map<String, Integer> scores,
        @Nullable Recommendation recommendation,
        @Nullable String comment,
        @Nullable String boardComment,
        @Nullable Instant savedAt) {

    public static final Draft NONE = new Draft(Map.of(), null, null, null, null);

    public Draft {
        scores = Map.copyOf(scores);
    }
}
