package org.jamfund.review;

import java.time.Duration;
import java.time.Instant;
import org.jamfund.kernel.Coded;
import org.jspecify.annotations.Nullable;

/**
 * When the experts will be done: so many ideas, so many reads each. Before the gate, and until somebody has filed, each read
 * is given the seven days an expert has, and each expert as many at once as they take on; afterwards the pace of the last
 * seven days counts. Third readers and second rounds are not foreseen. {@code doneAt} is absent where nobody reads;
 * {@code daysLate} is absent where nothing is due or nobody reads, and counts days begun.
 */
public record Forecast(
        Basis basis,
        int ideas,
        int experts,
        int readsEach,
        long reads,
        long filed,
        long readsPerWeek,
        Instant startsAt,
        @Nullable Instant doneAt,
        @Nullable Instant dueAt,
        @Nullable Long daysLate) {

    /** What is expected rests on what experts say they take on, or on what they have done; or all is done. */
    public enum Basis implements Coded {
        CAPACITY,
        PACE,
        OVER
    }

    static final Duration WEEK = Duration.ofDays(7);
    private static final Duration SHORTEST_LOOK = Duration.ofHours(1);

    static Forecast of(ReviewWindow window, ForecastFigures figures, Instant now) {
        int each = window.jam().panelSize();
        boolean gateOpen = window.isRunning() || window.isOver();
        int ideas = gateOpen ? figures.seatedIdeas() + figures.unseated() : window.expectedIdeas(figures);
        long filed = figures.filedSeats();
        long left = window.isOver()
                ? 0
                : gateOpen ? figures.openSeats() + (long) figures.unseated() * each : (long) ideas * each;
        Instant opens = window.opensAt();
        Instant start = gateOpen || opens == null || opens.isBefore(now) ? now : opens;
        Pace pace = window.isRunning() && figures.filedLately() > 0 ? measured(figures, now) : promised(figures);
        Instant done = doneAt(start, left, pace);
        return new Forecast(
                window.isOver() ? Basis.OVER : pace.basis(),
                ideas,
                figures.experts(),
                each,
                left + filed,
                filed,
                pace.perWeek(),
                start,
                done,
                window.closesAt(),
                daysLate(done, window.closesAt()));
    }

    /** So many reads in so long. */
    private record Pace(Basis basis, long reads, Duration in) {

        long perWeek() {
            return reads * WEEK.toMillis() / in.toMillis();
        }
    }

    private static Pace promised(ForecastFigures figures) {
        return new Pace(Basis.CAPACITY, figures.takenOn(), WEEK);
    }

    private static Pace measured(ForecastFigures figures, Instant now) {
        Instant first = figures.firstAppointedAt();
        Duration since = first == null ? WEEK : Duration.between(first, now);
        Duration look = since.compareTo(WEEK) > 0 ? WEEK : since;
        return new Pace(Basis.PACE, figures.filedLately(), look.compareTo(SHORTEST_LOOK) < 0 ? SHORTEST_LOOK : look);
    }

    /** Where nothing is known but what was promised, even the last read may take its full time. */
    private static @Nullable Instant doneAt(Instant start, long left, Pace pace) {
        if (left == 0) {
            return start;
        }
        if (pace.reads() == 0) {
            return null;
        }
        Duration needed = pace.in().multipliedBy(left).dividedBy(pace.reads());
        boolean shorter = pace.basis() == Basis.CAPACITY && needed.compareTo(WEEK) < 0;
        return start.plus(shorter ? WEEK : needed);
    }

    private static @Nullable Long daysLate(@Nullable Instant done, @Nullable Instant due) {
        if (done == null || due == null) {
            return null;
        }
        Duration late = Duration.between(due, done);
        return late.isNegative() ? 0 : late.plusDays(1).minusNanos(1).toDays();
    }
}
