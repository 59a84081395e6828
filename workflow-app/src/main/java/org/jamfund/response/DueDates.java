package org.jamfund.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.PhaseWindow;
import org.jamfund.kernel.Id;
import org.springframework.stereotype.Component;

/**
 * When a wait is due. Where a calendar leaves a phase to be ended by hand, nobody set a date: then a wait has the time such a
 * phase usually takes, from its beginning, so that no idea can be forgotten.
 */
@Component
class DueDates {

    /** The board decides within so much time after the review. */
    private static final Duration TO_DECIDE = Duration.ofDays(14);

    private static final Duration BY_HAND = Duration.ofDays(30);
    private static final Duration FOR_MONEY_TO_RETURN = Duration.ofDays(90);
    private static final Duration A_STEP = Duration.ofHours(1);
    private static final Duration A_TASK = Duration.ofDays(7);

    private final Jams jams;
    private final WaitMapper waits;
    private final Clock clock;

    DueDates(Jams jams, WaitMapper waits, Clock clock) {
        this.jams = jams;
        this.waits = waits;
        this.clock = clock;
    }

    Instant of(Id<Jam> jam, Basis basis) {
        Instant now = clock.instant();
        return switch (basis) {
            case OWN -> now.plus(A_TASK);
            case STEP -> now.plus(A_STEP);
            case VOTING -> closing(jam, JamPhase.VOTING).orElse(now.plus(BY_HAND));
            case REVIEW ->
                closing(jam, JamPhase.REVIEW).map(end -> end.plus(TO_DECIDE)).orElse(now.plus(BY_HAND));
            case DELIVERY -> lastMilestone(jam).orElse(now.plus(FOR_MONEY_TO_RETURN));
        };
    }

    /** The end a calendar sets; absent where people end the phase. */
    Optional<Instant> calendar(Id<Jam> jam, Basis basis) {
        return switch (basis) {
            case VOTING -> closing(jam, JamPhase.VOTING);
            case REVIEW -> closing(jam, JamPhase.REVIEW).map(end -> end.plus(TO_DECIDE));
            default -> Optional.empty();
        };
    }

    /** Reported in the days after the last milestone is due; nothing comes back that was due before today. */
    Optional<Instant> lastMilestone(Id<Jam> jam) {
        return waits.lastMilestone(jam)
                .map(day -> day.atStartOfDay(clock.getZone()).toInstant().plus(TO_DECIDE))
                .filter(end -> end.isAfter(clock.instant()));
    }

    private Optional<Instant> closing(Id<Jam> jam, JamPhase phase) {
        return jams.calendar(jam).stream()
                .filter(window -> window.phase() == phase)
                .findFirst()
                .map(PhaseWindow::closesAt);
    }
}
