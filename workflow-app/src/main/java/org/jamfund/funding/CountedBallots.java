package org.jamfund.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jamfund.funding.rule.BallotGroup;
import org.jamfund.funding.rule.Electorate;
import org.jamfund.idea.Idea;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.voting.Tally;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The counted ballots as rules want them: equal ones together, nameless. Nothing changes after the count, so they are kept for a
 * while under its digest; what ideas ask for may change and is read each time.
 */
@Component
class CountedBallots {

    private static final int CHUNK = 2_000;

    private final ContestMapper mapper;
    private final Cache<String, Grouped> kept = Caffeine.newBuilder()
            .softValues()
            .maximumSize(8)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    CountedBallots(ContestMapper mapper) {
        this.mapper = mapper;
    }

    /** Ballots whose choices are places in the list of ideas, and how many were left out. */
    private record Grouped(List<Id<Idea>> ideas, List<BallotGroup> groups, long leftOut) {}

    /** Everybody who voted, but for those whose ballot breaks a limit. */
    Counted of(Jam jam, Tally tally, List<Contestant> contestants, BallotLimits limits) {
        String key = jam.id() + tally.digest() + (limits.isNone() ? "" : limits);
        Grouped grouped = kept.get(key, wanted -> read(jam, contestants, limits));
        Map<Id<Idea>, Contestant> byIdea = new HashMap<>();
        contestants.forEach(one -> byIdea.put(one.ideaId(), one));
        List<Contestant> inOrder = grouped.ideas().stream().map(byIdea::get).toList();
        return limits.isNone()
                ? Counted.of(inOrder, grouped.groups())
                : Counted.recounted(inOrder, grouped.groups(), grouped.leftOut());
    }

    private Grouped read(Jam jam, List<Contestant> contestants, BallotLimits limits) {
        List<Id<Idea>> ideas = contestants.stream().map(Contestant::ideaId).toList();
        Map<Id<Idea>, Long> costs = limits.isNone()
                ? Map.of()
                : mapper.firstAsked(jam.id()).stream()
                        .collect(Collectors.toMap(ContestMapper.Asked::ideaId, ContestMapper.Asked::minor));
        Ballots ballots =
                new Ballots(ideas, jam.ballotKind() == BallotKind.POINTS, ballot -> limits.admit(ballot, costs));
        Electorate.Builder builder =
                Electorate.of(contestants.stream().map(Contestant::entrant).toList());
        long after = Long.MIN_VALUE;
        for (Long last = next(jam, after); last != null; last = next(jam, after)) {
            ballots.add(mapper.ballots(jam.id(), after, last), builder);
            after = last;
        }
        return new Grouped(ideas, builder.build().groups(), ballots.leftOut);
    }

    private @Nullable Long next(Jam jam, long after) {
        return mapper.lastOfBallots(jam.id(), after, CHUNK);
    }

    /** Makes ballots of lines that come voter by voter. Given points add up on an idea that others were merged into. */
    private static final class Ballots {

        private final Map<Id<Idea>, Integer> places = new HashMap<>();
        private final boolean points;
        private final Predicate<List<CountedLine>> admitted;
        private long leftOut;

        Ballots(List<Id<Idea>> ideas, boolean points, Predicate<List<CountedLine>> admitted) {
            ideas.forEach(idea -> places.put(idea, places.size()));
            this.points = points;
            this.admitted = admitted;
        }

        void add(List<CountedLine> lines, Electorate.Builder builder) {
            List<CountedLine> ballot = new ArrayList<>();
            for (CountedLine line : lines) {
                if (!ballot.isEmpty() && ballot.get(0).voterId() != line.voterId()) {
                    cast(ballot, builder);
                    ballot.clear();
                }
                ballot.add(line);
            }
            if (!ballot.isEmpty()) {
                cast(ballot, builder);
            }
        }

        private void cast(List<CountedLine> lines, Electorate.Builder builder) {
            if (!admitted.test(lines)) {
                leftOut++;
                return;
            }
            TreeMap<Integer, Integer> choices = new TreeMap<>();
            for (CountedLine line : lines) {
                Integer place = line.ideaId() == null ? null : places.get(line.ideaId());
                if (place != null) {
                    choices.merge(place, points ? line.points() : 1, points ? Integer::sum : Math::max);
                }
            }
            builder.add(
                    lines.get(0).audience().code(),
                    1,
                    choices.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    choices.values().stream().mapToInt(Integer::intValue).toArray());
        }
    }
}
