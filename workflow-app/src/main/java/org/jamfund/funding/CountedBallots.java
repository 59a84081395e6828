package org.jamfund.funding;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jamfund.funding.rule.BallotGroup;
import org.jamfund.funding.rule.Electorate;
import org.jamfund.funding.rule.Entrant;
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

    /** Ballots whose choices are places in the list of ideas. */
    private record Grouped(List<Id<Idea>> ideas, List<BallotGroup> groups) {}

    /** Everybody who voted; the entrants are those of the contestants, in their order. */
    Electorate of(Jam jam, Tally tally, List<Contestant> contestants) {
        Grouped grouped = kept.get(jam.id() + tally.digest(), key -> read(jam, contestants));
        Map<Id<Idea>, Entrant> entrants = new HashMap<>();
        contestants.forEach(one -> entrants.put(one.ideaId(), one.entrant()));
        return Electorate.of(grouped.ideas().stream().map(entrants::get).toList(), grouped.groups());
    }

    private Grouped read(Jam jam, List<Contestant> contestants) {
        List<Id<Idea>> ideas = contestants.stream().map(Contestant::ideaId).toList();
        Ballots ballots = new Ballots(ideas, jam.ballotKind() == BallotKind.POINTS);
        Electorate.Builder builder =
                Electorate.of(contestants.stream().map(Contestant::entrant).toList());
        long after = Long.MIN_VALUE;
        for (Long last = next(jam, after); last != null; last = next(jam, after)) {
            ballots.add(mapper.ballots(jam.id(), after, last), builder);
            after = last;
        }
        return new Grouped(ideas, builder.build().groups());
    }

    private @Nullable Long next(Jam jam, long after) {
        return mapper.lastOfBallots(jam.id(), after, CHUNK);
    }

    /** Makes ballots of lines that come voter by voter. Given points add up on an idea that others were merged into. */
    private static final class Ballots {

        private final Map<Id<Idea>, Integer> places = new HashMap<>();
        private final boolean points;

        Ballots(List<Id<Idea>> ideas, boolean points) {
            ideas.forEach(idea -> places.put(idea, places.size()));
            this.points = points;
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
