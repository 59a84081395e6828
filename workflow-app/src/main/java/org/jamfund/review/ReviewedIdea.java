package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** Where the present or last round of an idea stands; {@code summary} only once every seat is filed or closed. */
public record ReviewedIdea(
        Id<Idea> id,
        String title,
        String status,
        int round,
        int open,
        int filed,
        @Nullable Summary summary) {}
