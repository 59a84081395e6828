package org.jamfund.workflow.journey;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the engine remembers of one element a token has been at. */
record Footprint(
        String drawing,
        String process,
        String activity,
        String name,
        @Nullable String assignee,
        Instant arrivedAt,
        @Nullable Instant leftAt) {}
