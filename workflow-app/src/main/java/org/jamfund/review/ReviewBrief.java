package org.jamfund.review;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What a review knows of its idea and Jam. {@code round} is the one under way, or the next. */
record ReviewBrief(
        Id<Idea> ideaId,
        Id<Jam> jamId,
        IdeaStatus status,
        @Nullable String topic,
        @Nullable String language,
        long requestedMinor,
        String currency,
        int panelSize,
        int round,
        @Nullable Instant deadline,
        @Nullable Instant concludedAt) {

    static final Duration TIME_TO_ACT = Duration.ofDays(7);

    boolean concluded() {
        return concludedAt != null;
    }

    void requireUnderWay() {
        if (concluded() || status != IdeaStatus.UNDER_REVIEW) {
            throw Refusal.of("review-over").asException();
        }
    }

    /** Seven days from now, but never beyond the deadline of the Jam's review. */
    Instant dueAt(Clock clock) {
        Instant due = clock.instant().plus(TIME_TO_ACT);
        return deadline != null && deadline.isBefore(due) ? deadline : due;
    }
}
