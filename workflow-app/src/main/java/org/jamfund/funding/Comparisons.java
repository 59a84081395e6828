package org.jamfund.funding;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Service;

/** What-if side by side: two scenarios put to the same ballots, without effect. Refuses what {@link Proposals} refuses. */
@Service
public class Comparisons {

    private final Proposals proposals;
    private final ContestMapper mapper;

    Comparisons(Proposals proposals, ContestMapper mapper) {
        this.proposals = proposals;
        this.mapper = mapper;
    }

    public SideBySide compare(Actor reader, Id<Jam> jam, Scenario one, Scenario other) {
        Proposal first = proposals.propose(reader, jam, one, 0);
        Proposal second = proposals.propose(reader, jam, other, 0);
        Map<Id<Idea>, Integer> inFirst = places(first);
        Map<Id<Idea>, Integer> inSecond = places(second);
        String currency = first.budget().getCurrencyUnit().getCode();
        List<SideBySide.Row> rows = mapper.contestants(jam).stream()
                .filter(idea -> idea.isAmong(one.among()) || idea.isAmong(other.among()))
                .sorted(Comparator.comparingLong(Contestant::votes).reversed().thenComparing(Contestant::ideaId))
                .map(idea -> new SideBySide.Row(
                        idea.ideaId(),
                        idea.title(),
                        idea.topic(),
                        idea.votes(),
                        idea.points(),
                        idea.score(),
                        idea.requestedMinor(),
                        currency,
                        one.provisos().without().contains(idea.ideaId()),
                        inFirst.get(idea.ideaId()),
                        inSecond.get(idea.ideaId())))
                .toList();
        return new SideBySide(first, second, rows);
    }

    /** Why the rule selects this idea or not, with its margin; absent where the idea was not asked about. */
    public Optional<Reason> why(Actor reader, Id<Jam> jam, Scenario scenario, Id<Idea> idea) {
        return proposals.why(reader, jam, scenario, idea);
    }

    private static Map<Id<Idea>, Integer> places(Proposal proposal) {
        Map<Id<Idea>, Integer> places = new HashMap<>();
        proposal.selected().forEach(share -> places.put(share.idea(), places.size() + 1));
        return places;
    }
}
