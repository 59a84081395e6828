package org.jamfund.review;

import java.time.Instant;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.PhaseWindow;
import org.jspecify.annotations.Nullable;

/** When reviewing begins and has to end, as the calendar says now; absent where that is done by hand. */
record ReviewWindow(
        Jam jam, @Nullable Instant opensAt, @Nullable Instant closesAt) {

    static ReviewWindow of(Jam jam, List<PhaseWindow> calendar) {
        Instant opens = null;
        Instant closes = null;
        for (PhaseWindow window : calendar) {
            if (window.phase() == JamPhase.VOTING && opens == null) {
                opens = window.closesAt();
            }
            if (window.phase() == JamPhase.REVIEW) {
                opens = window.opensAt() == null ? opens : window.opensAt();
                closes = window.closesAt();
            }
        }
        return new ReviewWindow(jam, opens, closes);
    }

    boolean isRunning() {
        return jam.phase() == JamPhase.REVIEW;
    }

    boolean isOver() {
        return jam.phase().compareTo(JamPhase.REVIEW) > 0;
    }

    /** Before the vote nobody knows how many ideas there will be: as many as can be shortlisted. */
    int expectedIdeas(ForecastFigures figures) {
        return jam.phase().compareTo(JamPhase.VOTING) < 0
                ? jam.shortlistSize()
                : Math.min(jam.shortlistSize(), figures.candidates());
    }
}
