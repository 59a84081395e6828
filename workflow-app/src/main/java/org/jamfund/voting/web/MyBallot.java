package org.jamfund.voting.web;

import java.util.Map;
import java.util.stream.Collectors;
import org.jamfund.idea.Idea;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Id;
import org.jamfund.voting.BallotLine;
import org.jamfund.voting.BallotView;
import org.jspecify.annotations.Nullable;

/**
 * A ballot as pages show it: what is on it and what is left. {@code quota} counts ideas, or points where points are
 * spread; without one any number of ideas may be chosen.
 */
record MyBallot(
        boolean open,
        boolean points,
        Map<Id<Idea>, Integer> lines,
        @Nullable Integer quota) {

    static MyBallot of(Jam jam, boolean member, BallotView view) {
        boolean points = jam.ballotKind() == BallotKind.POINTS;
        return new MyBallot(
                member && jam.phase() == JamPhase.VOTING,
                points,
                view.lines().stream().collect(Collectors.toMap(BallotLine::idea, MyBallot::weight)),
                points ? jam.ballotPoints() : jam.ballotMaxLines());
    }

    public @Nullable Integer left() {
        int used = lines.values().stream().mapToInt(Integer::intValue).sum();
        return quota == null ? null : quota - used;
    }

    private static int weight(BallotLine line) {
        return line.points() == null ? 1 : line.points();
    }
}
