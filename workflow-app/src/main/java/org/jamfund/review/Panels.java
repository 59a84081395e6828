package org.jamfund.review;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to the panels of experts. Whoever appoints holds the Jam's row: panels are filled one after the other, so that
 * work spreads evenly, and none is appointed behind the back of a conclusion. Every command may be repeated.
 */
@Service
@Transactional
public class Panels {

    private final Briefs briefs;
    private final WaitingPanels waiting;
    private final SeatBook seats;
    private final Experts experts;
    private final PanelLog log;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Panels(
            Briefs briefs,
            WaitingPanels waiting,
            SeatBook seats,
            Experts experts,
            PanelLog log,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.briefs = briefs;
        this.waiting = waiting;
        this.seats = seats;
        this.experts = experts;
        this.log = log;
        this.facts = facts;
        this.clock = clock;
    }

    public ReviewFacts facts(Id<Idea> idea) {
        ReviewBrief brief = briefs.of(idea);
        long units = Amounts.units(Amounts.ofMinor(brief.requestedMinor(), brief.currency()));
        return new ReviewFacts(units, brief.panelSize(), brief.round());
    }

    /** So many seats are wanted; whoever appoints next in the Jam may fill them on the way. */
    public void await(Round round, int wanted) {
        if (wanted > 0) {
            waiting.await(round, wanted);
        }
    }

    /**
     * Fills the seats that are still missing, and those of other panels of the Jam that are awaited; experts who were found
     * before keep theirs.
     */
    public Appointment appoint(Round round, int wanted) {
        ReviewBrief brief = briefs.held(round.idea());
        if (brief.concluded()) {
            return new Appointment(1, 0, true);
        }
        List<Seat> panel = seats.ofRound(round);
        long vacant = panel.stream()
                .filter(Seat::isVacant)
                .filter(seat -> !filledAgain(brief, round, seat))
                .count();
        int there = panel.size() < wanted ? waiting.fill(brief, round, wanted) : panel.size();
        return new Appointment(1, wanted, there - vacant >= wanted);
    }

    /** A seat that was filled on the way of another panel and lost before its own turn, when no token could hear of that. */
    private boolean filledAgain(ReviewBrief brief, Round round, Seat seat) {
        Optional<Id<Person>> expert = named(brief, round, seat).or(() -> next(brief, round));
        expert.ifPresent(found -> {
            refill(brief, seat, found, true);
            facts.publishEvent(new ExpertAsked(round.idea(), found));
        });
        return expert.isPresent();
    }

    private void refill(ReviewBrief brief, Seat seat, Id<Person> expert, boolean named) {
        if (seats.refill(seat, expert, brief.dueAt(clock), named) != 1) {
            throw new Stale(seat.id());
        }
    }

    /**
     * A facilitator without a conflict names an expert by username for a panel that could not be filled; publishes
     * {@link ExpertFound}.
     */
    public void findExpert(Actor by, Id<Idea> idea, String username) {
        by.require(Role.FACILITATOR);
        ReviewBrief brief = briefs.held(idea);
        brief.requireUnderWay();
        experts.requireImpartial(idea, by.id());
        Round round = new Round(idea, brief.round());
        Id<Person> expert = experts.named(round, username);
        List<Seat> panel = seats.ofRound(round);
        panel.stream()
                .filter(Seat::isVacant)
                .findFirst()
                .ifPresentOrElse(
                        seat -> refill(brief, seat, expert, true),
                        () -> seats.insert(List.of(Seat.regular(round, panel.size() + 1, expert, brief.dueAt(clock)))));
        facts.publishEvent(new ExpertFound(idea, expert));
    }

    /** One more reader where the panel disagrees, asked for once per round; absent when nobody can be found. */
    public Optional<Integer> addSeat(Round round) {
        ReviewBrief brief = briefs.held(round.idea());
        List<Seat> panel = seats.ofRound(round);
        Optional<Seat> before = panel.stream().filter(Seat::extra).findFirst();
        if (before.isPresent()) {
            return before.filter(Seat::isOpen).map(Seat::number);
        }
        int number = panel.size() + 1;
        Optional<Id<Person>> expert = next(brief, round);
        seats.insert(List.of(Seat.extra(round, number, expert.orElse(null), brief.dueAt(clock))));
        expert.ifPresent(found -> facts.publishEvent(new ExpertAsked(round.idea(), found)));
        return expert.map(found -> number);
    }

    /**
     * Gives an open seat to whom a facilitator has named or else to the next to ask, at most twice; false when nobody is
     * left, which empties it for good, or when it was filed.
     */
    public boolean replace(Round round, int number) {
        ReviewBrief brief = briefs.held(round.idea());
        Seat seat = seat(round, number);
        if (!seat.isOpen()) {
            return false;
        }
        Id<Person> late = seat.expertId();
        if (late != null) {
            seats.depart(seat, late);
            log.note(brief, late, PanelDeed.LAPSED, null);
        }
        Optional<Id<Person>> named = named(brief, round, seat);
        Optional<Id<Person>> expert = named.or(() -> seat.mayBeReplaced() ? next(brief, round) : Optional.empty());
        int changed = expert.map(found -> seats.refill(seat, found, brief.dueAt(clock), named.isPresent()))
                .orElseGet(() -> seats.leaveEmpty(seat));
        if (changed != 1) {
            throw new Stale(seat.id());
        }
        expert.ifPresent(found -> facts.publishEvent(new ExpertAsked(round.idea(), found)));
        return expert.isPresent();
    }

    private Optional<Id<Person>> named(ReviewBrief brief, Round round, Seat seat) {
        return brief.concluded()
                ? Optional.empty()
                : Optional.<Id<Person>>ofNullable(seat.successorId())
                        .filter(successor -> experts.mayJudge(round, successor));
    }

    /** Publishes {@link ExpertReminded} while the seat still waits for its expert. */
    public void remind(Round round, int number) {
        Seat seat = seat(round, number);
        Id<Person> expert = seat.expertId();
        if (seat.isOpen() && expert != null) {
            facts.publishEvent(new ExpertReminded(round.idea(), expert, seat.dueAt()));
        }
    }

    @Transactional(readOnly = true)
    public Seat seat(Round round, int number) {
        return seats.ofRound(round).stream()
                .filter(seat -> seat.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("seat " + number));
    }

    private Optional<Id<Person>> next(ReviewBrief brief, Round round) {
        return brief.concluded() ? Optional.empty() : experts.next(brief, round);
    }
}
