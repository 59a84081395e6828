package org.jamfund.review;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to seats that change hands: a facilitator hands an open seat to another expert, and whoever may no longer judge an
 * idea leaves it. What was filed before stands, or an owner could strike a harsh reader by naming them co-owner. Everything
 * is logged; the drawing then fills the seat as it fills that of somebody who is late.
 */
@Service
@Transactional
public class Reassignments {

    private final Briefs briefs;
    private final SeatBook seats;
    private final Experts experts;
    private final Conflicts conflicts;
    private final PanelLog log;
    private final ApplicationEventPublisher facts;

    Reassignments(
            Briefs briefs,
            SeatBook seats,
            Experts experts,
            Conflicts conflicts,
            PanelLog log,
            ApplicationEventPublisher facts) {
        this.briefs = briefs;
        this.seats = seats;
        this.experts = experts;
        this.conflicts = conflicts;
        this.log = log;
        this.facts = facts;
    }

    /**
     * A facilitator without a conflict gives an open seat of the present round to the expert of that username, who gets the
     * full time; to whom it belongs already it stays. Refused: {@code partial-facilitator}, {@code review-over},
     * {@code seat-not-open}, {@code not-an-expert}, {@code already-asked}, or the conflict of the expert.
     */
    public void reassign(Actor by, Id<Idea> idea, int number, String username, Reason reason) {
        ReviewBrief brief = choosing(by, idea, briefs.held(idea));
        Round round = new Round(idea, brief.round());
        Seat seat = seat(round, number);
        if (seat.isOpen() && experts.holds(seat, username)) {
            return;
        }
        Id<Person> former = seat.expertId();
        if (!seat.isOpen() || former == null) {
            throw Refusal.of("seat-not-open").asException();
        }
        Id<Person> successor = experts.named(round, username);
        seats.depart(seat, former);
        if (seats.handOver(seat, successor) != 1) {
            throw new Stale(seat.id());
        }
        log.reassigned(brief, former, successor, by, reason);
        facts.publishEvent(new SeatLost(idea, seat.round(), number, former));
    }

    /** The open seat of that number in the present round. */
    @Transactional(readOnly = true)
    public Seat openSeat(Actor by, Id<Idea> idea, int number) {
        ReviewBrief brief = choosing(by, idea, briefs.of(idea));
        Seat seat = seat(new Round(idea, brief.round()), number);
        if (!seat.isOpen()) {
            throw Refusal.of("seat-not-open").asException();
        }
        return seat;
    }

    /** Who could take a seat of the present round, the first to ask first. */
    @Transactional(readOnly = true)
    public List<Candidate> eligible(Actor by, Id<Idea> idea, int atMost) {
        ReviewBrief brief = choosing(by, idea, briefs.of(idea));
        return experts.eligible(brief, new Round(idea, brief.round()), atMost);
    }

    private ReviewBrief choosing(Actor by, Id<Idea> idea, ReviewBrief brief) {
        by.require(Role.FACILITATOR);
        experts.requireImpartial(idea, by.id());
        brief.requireUnderWay();
        return brief;
    }

    private Seat seat(Round round, int number) {
        return seats.ofRound(round).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("seat " + number));
    }

    /** For whoever seats the board: keeps in the same log what became of a member's vote over a conflict, once. */
    public void noteVote(Id<Idea> idea, Id<Person> member, PanelDeed deed, Conflict conflict) {
        if (!log.knows(idea, member, deed)) {
            log.note(briefs.of(idea), member, deed, conflict);
        }
    }

    /**
     * Looks at everybody seated on the present panels of these ideas again, whose Jams are held: a panel is appointed before
     * or after. A seat that has been filed or given away since it was read has moved on and stays as it is.
     */
    void recheck(List<ReviewBrief> ideas) {
        Map<Id<Idea>, ReviewBrief> briefs = ideas.stream().collect(toMap(ReviewBrief::ideaId, Function.identity()));
        List<Seat> taken = seats.takenOf(briefs.keySet()).stream()
                .filter(seat -> seat.expertId() != null
                        && seat.round() == briefs.get(seat.ideaId()).round())
                .toList();
        if (taken.isEmpty()) {
            return;
        }
        Set<Id<Person>> judges = taken.stream().map(Seat::expertId).collect(toSet());
        Set<Id<Person>> still = experts.among(judges);
        Map<Id<Idea>, Map<Id<Person>, Conflict>> conflicts = this.conflicts.between(briefs.keySet(), judges);
        Function<Seat, Optional<Conflict>> conflict =
                seat -> Optional.ofNullable(conflicts.get(seat.ideaId()).get(seat.expertId()));
        List<Seat> lost = taken.stream()
                .filter(seat -> seat.isOpen() && (conflict.apply(seat).isPresent() || !still.contains(seat.expertId())))
                .toList();
        seats.vacateAll(lost).forEach(seat -> leave(briefs.get(seat.ideaId()), seat, conflict.apply(seat)));
        taken.stream()
                .filter(seat -> !seat.isOpen())
                .forEach(seat -> conflict.apply(seat).ifPresent(found -> keep(briefs.get(seat.ideaId()), seat, found)));
    }

    private void leave(ReviewBrief brief, Seat seat, Optional<Conflict> conflict) {
        Id<Person> expert = Objects.requireNonNull(seat.expertId());
        seats.depart(seat, expert);
        log.note(brief, expert, conflict.isPresent() ? PanelDeed.SEAT_LOST : PanelDeed.LEFT, conflict.orElse(null));
        facts.publishEvent(new SeatLost(brief.ideaId(), seat.round(), seat.number(), expert));
    }

    private void keep(ReviewBrief brief, Seat seat, Conflict conflict) {
        Id<Person> expert = Objects.requireNonNull(seat.expertId());
        if (!log.knows(brief.ideaId(), expert, PanelDeed.ASSESSMENT_KEPT)) {
            log.note(brief, expert, PanelDeed.ASSESSMENT_KEPT, conflict);
        }
    }
}
