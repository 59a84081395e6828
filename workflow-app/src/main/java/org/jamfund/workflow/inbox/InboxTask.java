package org.jamfund.workflow.inbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Something a person is asked to do; the id says nothing and is forgotten when the task is done. */
public record InboxTask(
        String id,
        String name,
        String process,
        Subject subject,
        @Nullable Instant due,
        String formKey) {}
