package org.jamfund.workflow.expertreview;

import org.jspecify.annotations.Nullable;

/** The answers of {@code review/assess-idea}: a conflict of interest, or everything else. */
record AssessIdea(
        @Nullable Integer impact,
        @Nullable Integer feasibility,
        @Nullable Integer originality,
        @Nullable String recommendation,
        @Nullable String comment,
        @Nullable String conflict) {}
