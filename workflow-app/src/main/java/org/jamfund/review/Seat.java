package org.jamfund.review;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * A place on a panel. An open seat without expert waits for a replacement: the successor a facilitator has named, if any.
 * {@code replacements} counts those that were not named; an {@code extra} seat was added because the panel disagreed.
 */
public record Seat(
        Id<Seat> id,
        Id<Idea> ideaId,
        int round,
        int number,
        @Nullable Id<Person> expertId,
        @Nullable Id<Person> successorId,
        SeatStatus status,
        int replacements,
        boolean extra,
        Instant dueAt,
        int version) {

    private static final int MAX_REPLACEMENTS = 2;

    static Seat regular(Round round, int number, Id<Person> expert, Instant dueAt) {
        return new Seat(
                Id.fresh(), round.idea(), round.number(), number, expert, null, SeatStatus.OPEN, 0, false, dueAt, 1);
    }

    static Seat extra(Round round, int number, @Nullable Id<Person> expert, Instant dueAt) {
        SeatStatus status = expert == null ? SeatStatus.EMPTY : SeatStatus.OPEN;
        return new Seat(Id.fresh(), round.idea(), round.number(), number, expert, null, status, 0, true, dueAt, 1);
    }

    Round inRound() {
        return new Round(ideaId, round);
    }

    boolean mayBeReplaced() {
        return replacements < MAX_REPLACEMENTS;
    }

    /** Nobody sits there for now. */
    boolean isVacant() {
        return isOpen() && expertId == null;
    }

    boolean isOpen() {
        return status == SeatStatus.OPEN;
    }
}
