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
    private final SeatMapper seats;
    private final Experts experts;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Panels(Briefs briefs, SeatMapper seats, Experts experts, ApplicationEventPublisher facts, Clock clock) {
        this.briefs = briefs;
        this.seats = seats;
        this.experts = experts;
        this.facts = facts;
        this.clock = clock;
    }

    public ReviewFacts facts(Id<Idea> idea) {
        ReviewBrief brief = briefs.of(idea);
        long units = Amounts.units(Amounts.ofMinor(brief.requestedMinor(), brief.currency()));
        return new ReviewFacts(units, brief.panelSize(), brief.round());
    }

    /** Fills the seats that are still missing; experts who were found before keep theirs. */
    public Appointment appoint(Round round, int wanted) {
        ReviewBrief brief = briefs.held(round.idea());
        if (brief.concluded()) {
            return new Appointment(1, 0, true);
        }
        int taken = seats.ofRound(round).size();
        for (Id<Person> expert : experts.best(round, Math.max(0, wanted - taken))) {
            taken++;
            seats.insert(Seat.regular(round, taken, expert, brief.dueAt(clock)), clock.instant());
        }
        return new Appointment(1, wanted, taken >= wanted);
    }

    /** A facilitator names an expert by username for a panel that could not be filled; publishes {@link ExpertFound}. */
    public void findExpert(Actor by, Id<Idea> idea, String username) {
        by.require(Role.FACILITATOR);
        ReviewBrief brief = briefs.held(idea);
        brief.requireUnderWay();
        Round round = new Round(idea, brief.round());
        Id<Person> expert = experts.named(round, username);
        int number = seats.ofRound(round).size() + 1;
        seats.insert(Seat.regular(round, number, expert, brief.dueAt(clock)), clock.instant());
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
        seats.insert(Seat.extra(round, number, expert.orElse(null), brief.dueAt(clock)), clock.instant());
        return expert.map(found -> number);
    }

    /** Gives an open seat to somebody else; false when nobody is left, which empties it for good, or when it was filed. */
    public boolean replace(Round round, int number) {
        ReviewBrief brief = briefs.held(round.idea());
        Seat seat = seat(round, number);
        if (!seat.isOpen()) {
            return false;
        }
        if (seat.expertId() != null) {
            seats.insertDeparture(seat, clock.instant());
        }
        Optional<Id<Person>> expert = next(brief, round);
        int changed = expert.map(found -> seats.refill(seat, found, clock.instant(), brief.dueAt(clock)))
                .orElseGet(() -> seats.leaveEmpty(seat));
        if (changed != 1) {
            throw new Stale(seat.id());
        }
        return expert.isPresent();
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
        return brief.concluded()
                ? Optional.empty()
                : experts.best(round, 1).stream().findFirst();
    }
}
