package org.jamfund.jam.web;

import java.util.Arrays;
import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Rounds;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;

/** What a facilitator can do with a round by hand; each step begins in one phase. Cancelling is no step: it needs words. */
enum RoundStep implements Coded {
    ANNOUNCE(JamPhase.DRAFT, Rounds::announce),
    OPEN_IDEATION(JamPhase.ANNOUNCED, Rounds::openIdeation),
    CLOSE_IDEATION(JamPhase.IDEATION, Rounds::closeIdeation),
    OPEN_VOTING(JamPhase.SYNTHESIS, Rounds::openVoting),
    CLOSE_VOTING(JamPhase.VOTING, Rounds::closeVoting);

    private final JamPhase from;
    private final Move move;

    RoundStep(JamPhase from, Move move) {
        this.from = from;
        this.move = move;
    }

    private interface Move {
        void make(Rounds rounds, Actor by, Id<Jam> jam);
    }

    static List<RoundStep> possible(JamPhase phase) {
        return Arrays.stream(values()).filter(step -> step.from == phase).toList();
    }

    static boolean cancellable(JamPhase phase) {
        return !phase.isOver() && !phase.isAfter(JamPhase.DECISION);
    }

    void take(Rounds rounds, Actor by, Id<Jam> jam) {
        move.make(rounds, by, jam);
    }
}
