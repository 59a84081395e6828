package org.jamfund.workflow.jamround;

import static java.util.stream.Collectors.toMap;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.PhaseWindow;
import org.jamfund.process.JamRound;
import org.jamfund.process.Variable;
import org.jamfund.workflow.engine.Carried;
import org.jspecify.annotations.Nullable;

/** The calendar of a Jam as JamRound's timers read it. */
record Calendar(Map<JamPhase, PhaseWindow> windows) {

    /** Which instant each timer of the drawing waits for. */
    static final Map<String, Variable<String>> INSTANT_OF_TIMER = Map.of(
            JamRound.IDEATION_OPENING_DUE, JamRound.IDEATION_OPENS_AT,
            JamRound.IDEATION_CLOSING_DUE, JamRound.IDEATION_CLOSES_AT,
            JamRound.VOTING_DUE, JamRound.VOTING_OPENS_AT,
            JamRound.VOTING_CLOSING_DUE, JamRound.VOTING_CLOSES_AT,
            JamRound.REVIEW_DEADLINE, JamRound.REVIEW_CLOSES_AT);

    static Calendar of(List<PhaseWindow> windows) {
        return new Calendar(windows.stream().collect(toMap(PhaseWindow::phase, Function.identity())));
    }

    Carried instants() {
        return Carried.nothing()
                .with(JamRound.IDEATION_OPENS_AT, opens(JamPhase.IDEATION))
                .with(JamRound.IDEATION_CLOSES_AT, closes(JamPhase.IDEATION))
                .with(JamRound.VOTING_OPENS_AT, opens(JamPhase.VOTING))
                .with(JamRound.VOTING_CLOSES_AT, closes(JamPhase.VOTING))
                .with(JamRound.REVIEW_CLOSES_AT, closes(JamPhase.REVIEW));
    }

    private String opens(JamPhase phase) {
        PhaseWindow window = windows.get(phase);
        return text(window == null ? null : window.opensAt());
    }

    private String closes(JamPhase phase) {
        PhaseWindow window = windows.get(phase);
        return text(window == null ? null : window.closesAt());
    }

    private static String text(@Nullable Instant instant) {
        return instant == null ? JamRound.BY_HAND : instant.toString();
    }
}
