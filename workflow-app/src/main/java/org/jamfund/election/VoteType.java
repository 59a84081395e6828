package org.jamfund.election;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jamfund.election.PbBallot.Line;
import org.jamfund.jam.BallotKind;
import org.jamfund.kernel.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How an election was voted, and what a row's choices weigh here. An approval or a single choice weighs one point.
 * Cumulative and scoring ballots carry their points; a choice that got none is no line. A ranking takes the file's points
 * where it has them, else Borda on the longest ranking allowed: rank r weighs {@code longest - r + 1}, at least one. A
 * project named twice on one ballot counts once, where it stands first.
 */
enum VoteType implements Coded {
    APPROVAL,
    CHOOSE_1,
    CUMULATIVE,
    SCORING,
    ORDINAL;

    BallotKind kind() {
        return this == APPROVAL || this == CHOOSE_1 ? BallotKind.APPROVAL : BallotKind.POINTS;
    }

    /** Throws {@link IllegalArgumentException} with the reason when choices and points do not belong together. */
    List<Line> lines(List<String> choices, @Nullable List<Integer> points, int longest) {
        if (kind() == BallotKind.POINTS && points != null && points.size() != choices.size()) {
            throw new IllegalArgumentException(choices.size() + " projects but " + points.size() + " points");
        }
        if (points == null && this != ORDINAL && kind() == BallotKind.POINTS && !choices.isEmpty()) {
            throw new IllegalArgumentException("a " + code() + " ballot needs points");
        }
        List<Line> lines = new ArrayList<>(choices.size());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < choices.size(); i++) {
            int weight = weight(i, points, longest);
            if (seen.add(choices.get(i)) && weight > 0) {
                lines.add(new Line(choices.get(i), weight));
            }
        }
        return lines;
    }

    private int weight(int index, @Nullable List<Integer> points, int longest) {
        if (kind() == BallotKind.APPROVAL) {
            return 1;
        }
        return points != null ? points.get(index) : Math.max(1, longest - index);
    }
}
