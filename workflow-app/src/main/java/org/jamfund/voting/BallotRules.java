package org.jamfund.voting;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.Refusal;
import org.jspecify.annotations.Nullable;

/** What may stand on a ballot. */
final class BallotRules {

    /** No ballot is longer, whatever the Jam allows: one request is one transaction. */
    static final int MOST_LINES = 1_000;

    /** A full ballot of these still adds up to an int. */
    private static final int MOST_POINTS = 1_000_000;

    private BallotRules() {}

    /** The wished lines by idea; approving gives one point, and asking for more is refused. */
    static Map<Id<Idea>, Integer> wished(Jam jam, List<BallotLine> lines) {
        if (lines.size() > MOST_LINES) {
            throw Invalid.field("lines", "too-many-lines", MOST_LINES);
        }
        Map<Id<Idea>, Integer> wished = new LinkedHashMap<>();
        for (BallotLine line : lines) {
            if (wished.put(line.idea(), points(jam, line.points())) != null) {
                throw Invalid.field("lines", "idea-twice", line.idea());
            }
        }
        return wished;
    }

    static int points(Jam jam, @Nullable Integer points) {
        if (jam.ballotKind() == BallotKind.APPROVAL) {
            if (points != null && points != 1) {
                throw Invalid.field("points", "approves");
            }
            return 1;
        }
        if (points == null) {
            throw Invalid.field("points", "required");
        }
        if (points < 1 || points > MOST_POINTS) {
            throw Invalid.field("points", "range", 1, MOST_POINTS);
        }
        return points;
    }

    static void requireWithinQuota(Jam jam, Collection<Integer> points) {
        Integer maxLines = jam.ballotMaxLines();
        if (maxLines != null && points.size() > maxLines || points.size() > MOST_LINES) {
            throw Refusal.of("quota-exceeded", maxLines == null ? MOST_LINES : maxLines)
                    .asException();
        }
        Integer budget = jam.ballotPoints();
        if (jam.ballotKind() == BallotKind.POINTS
                && budget != null
                && points.stream().mapToLong(Integer::longValue).sum() > budget) {
            throw Refusal.of("quota-exceeded", budget).asException();
        }
    }

    /** Only lines that are new are asked for: what was votable when it was cast stays until the voter takes it back. */
    static void requireVotable(Set<Id<Idea>> added, List<VotableIdea> found) {
        Set<Id<Idea>> votable = new HashSet<>();
        for (VotableIdea idea : found) {
            if (idea.own()) {
                throw Refusal.of("own-idea").asException();
            }
            if (idea.status() == IdeaStatus.SUBMITTED) {
                votable.add(idea.ideaId());
            }
        }
        if (!votable.containsAll(added)) {
            throw Refusal.of("not-votable").asException();
        }
    }
}
