package org.jamfund.workflow.expertreview;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The answers of {@code review/assess-idea}: a conflict of interest, or everything else. */
record AssessIdea(
        @Nullable Map<String, Integer> scores,
        @Nullable String recommendation,
        @Nullable String comment,
        @Nullable String boardComment,
        @Nullable String conflict) {}
