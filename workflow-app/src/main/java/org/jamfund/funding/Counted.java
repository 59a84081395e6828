package org.jamfund.funding;

import java.util.List;
import java.util.stream.IntStream;
import org.jamfund.funding.rule.BallotGroup;
import org.jamfund.funding.rule.Electorate;

/** Those whose ballots count, the ideas with what these gave them, and how many ballots were left out as breaking a limit. */
record Counted(Electorate everybody, List<Contestant> contestants, long leftOut) {

    Counted {
        contestants = List.copyOf(contestants);
    }

    /** Where votes are all that matters: so many voters who say nothing. */
    static Counted silently(List<Contestant> contestants, long ballots) {
        Electorate silent = Electorate.of(
                        contestants.stream().map(Contestant::entrant).toList())
                .add("", ballots, new int[0], null)
                .build();
        return new Counted(silent, contestants, 0);
    }

    /** Choices are places in the list of contestants. */
    static Counted of(List<Contestant> contestants, List<BallotGroup> groups) {
        return new Counted(
                Electorate.of(contestants.stream().map(Contestant::entrant).toList(), groups), contestants, 0);
    }

    /** The same where not all ballots count: votes and points are those of the ones that do. */
    static Counted recounted(List<Contestant> contestants, List<BallotGroup> groups, long leftOut) {
        long[] votes = new long[contestants.size()];
        long[] points = new long[contestants.size()];
        for (BallotGroup group : groups) {
            for (int i = 0; i < group.choices().length; i++) {
                votes[group.choices()[i]] += group.voters();
                points[group.choices()[i]] += group.voters() * group.points()[i];
            }
        }
        List<Contestant> recounted = IntStream.range(0, contestants.size())
                .mapToObj(i -> contestants.get(i).with(votes[i], points[i]))
                .toList();
        Counted counted = of(recounted, groups);
        return new Counted(counted.everybody, recounted, leftOut);
    }
}
