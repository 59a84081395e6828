package org.jamfund.workflow.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A user task that waits: its element in the drawing and the id of what it is about. */
record OpenTask(
        String id,
        String name,
        String process,
        String drawing,
        String element,
        String businessKey,
        @Nullable Instant due) {}
