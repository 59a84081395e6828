package org.jamfund.funding;

import java.util.List;
import java.util.Map;
import org.jamfund.funding.rule.Range;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/**
 * What a ballot must keep to as it was cast, before merges: how many lines, what the ideas on it asked for in all when they were
 * put forward (minor units), how many points in all, and how many on one line.
 */
record BallotLimits(Range lines, Range cost, Range points, Range pointsOfALine) {

    static final BallotLimits NONE = new BallotLimits(Range.ANY, Range.ANY, Range.ANY, Range.ANY);

    boolean isNone() {
        return equals(NONE);
    }

    /** A ballot without lines comes as one line without idea. */
    boolean admit(List<CountedLine> ballot, Map<Id<Idea>, Long> costs) {
        List<CountedLine> cast =
                ballot.stream().filter(line -> line.namedId() != null).toList();
        return lines.contains(cast.size())
                && cost.contains(cast.stream()
                        .mapToLong(line -> costs.getOrDefault(line.namedId(), 0L))
                        .sum())
                && points.contains(cast.stream().mapToLong(CountedLine::points).sum())
                && cast.stream().allMatch(line -> pointsOfALine.contains(line.points()));
    }
}
