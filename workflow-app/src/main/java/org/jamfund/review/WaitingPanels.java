package org.jamfund.review;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Panels whose size is decided and whose experts are not. Whoever appoints one appoints the next of the same Jam with it and
 * reads experts, loads and conflicts once for all of them; their own turn then finds the seats taken. So ten thousand ideas
 * do not read five hundred experts ten thousand times.
 */
@Component
class WaitingPanels {

    /** Few enough that the Jam is held for a moment only. */
    private static final int AT_ONCE = 50;

    private final WaitingPanelMapper mapper;
    private final Briefs briefs;
    private final SeatBook seats;
    private final Experts experts;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    WaitingPanels(
            WaitingPanelMapper mapper,
            Briefs briefs,
            SeatBook seats,
            Experts experts,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.mapper = mapper;
        this.briefs = briefs;
        this.seats = seats;
        this.experts = experts;
        this.facts = facts;
        this.clock = clock;
    }

    void await(Round round, int wanted) {
        mapper.insert(briefs.jam(round.idea()), round, wanted, clock.instant());
    }

    /**
     * Fills this panel and others that wait, for whoever holds the Jam, and publishes {@link ExpertsAsked}. How many seats of
     * this one are taken then.
     */
    int fill(ReviewBrief own, Round round, int wanted) {
        Map<Id<Idea>, WaitingPanelMapper.Request> asked = new LinkedHashMap<>();
        asked.put(own.ideaId(), new WaitingPanelMapper.Request(own.ideaId(), round.number(), wanted));
        mapper.next(own.jamId(), AT_ONCE).forEach(next -> asked.putIfAbsent(next.ideaId(), next));
        Map<Round, Long> taken = seats.ofIdeas(asked.keySet()).stream().collect(groupingBy(Seat::inRound, counting()));
        List<Vacancy> vacancies = new ArrayList<>();
        for (ReviewBrief brief : briefs.of(asked.keySet())) {
            WaitingPanelMapper.Request request = asked.get(brief.ideaId());
            int missing =
                    request.seats() - taken.getOrDefault(request.inRound(), 0L).intValue();
            if (missing > 0 && (brief.ideaId().equals(own.ideaId()) || isStillAwaited(brief, request))) {
                vacancies.add(new Vacancy(brief, request.inRound(), missing));
            }
        }
        Map<Round, List<Id<Person>>> chosen = experts.choose(vacancies);
        seats.insert(vacancies.stream()
                .flatMap(vacancy -> seats(vacancy, taken, chosen).stream())
                .toList());
        mapper.delete(asked.keySet());
        facts.publishEvent(new ExpertsAsked(
                own.jamId(),
                chosen.values().stream()
                        .flatMap(List::stream)
                        .distinct()
                        .sorted()
                        .toList()));
        return taken.getOrDefault(round, 0L).intValue()
                + chosen.getOrDefault(round, List.of()).size();
    }

    /** Withdrawn, removed or cancelled since it was asked for, an idea needs no panel. */
    private static boolean isStillAwaited(ReviewBrief brief, WaitingPanelMapper.Request request) {
        return brief.status() == IdeaStatus.UNDER_REVIEW && brief.round() == request.round();
    }

    private List<Seat> seats(Vacancy vacancy, Map<Round, Long> taken, Map<Round, List<Id<Person>>> chosen) {
        List<Seat> fresh = new ArrayList<>();
        int number = taken.getOrDefault(vacancy.round(), 0L).intValue();
        for (Id<Person> expert : chosen.get(vacancy.round())) {
            number++;
            fresh.add(Seat.regular(
                    vacancy.round(), number, expert, vacancy.brief().dueAt(clock)));
        }
        return fresh;
    }

    void forget(Id<Idea> idea) {
        mapper.delete(List.of(idea));
    }

    void forgetAll(Id<Jam> jam) {
        mapper.deleteInJam(jam);
    }
}
