package org.jamfund.project;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneOffset;

/** Until when a report is expected: the day its milestone is due counts in full. */
final class ReportDue {

    private static final Period TO_TRY_AGAIN = Period.ofDays(7);

    private ReportDue() {}

    static Instant onMilestoneOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** Nobody is late the moment their turn comes: where the day is past, because work ran ahead of its plan, a week is left. */
    static Instant nextTurn(LocalDate day, Instant now) {
        Instant planned = onMilestoneOf(day);
        return planned.isAfter(now) ? planned : now.plus(TO_TRY_AGAIN);
    }

    /** Whoever has to report again gets a week, also when the milestone is due before. */
    static Instant again(LocalDate day, Instant now) {
        Instant planned = onMilestoneOf(day);
        Instant soonest = now.plus(TO_TRY_AGAIN);
        return planned.isBefore(soonest) ? soonest : planned;
    }
}
