package org.jamfund.review;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.springframework.stereotype.Component;

/** The seats of all panels, and with each of them what its expert has to do: whatever changes the one changes the other. */
@Component
class SeatBook {

    private final SeatMapper seats;
    private final DraftMapper drafts;
    private final Clock clock;

    SeatBook(SeatMapper seats, DraftMapper drafts, Clock clock) {
        this.seats = seats;
        this.drafts = drafts;
        this.clock = clock;
    }

    List<Seat> ofRound(Round round) {
        return seats.ofRound(round);
    }

    List<Seat> takenOf(Id<Idea> idea) {
        return seats.takenOf(idea);
    }

    Optional<Seat> latestOf(Id<Idea> idea, Id<Person> expert) {
        return seats.latestOf(idea, expert);
    }

    List<Seat> ofIdeas(Collection<Id<Idea>> ideas) {
        return seats.ofIdeas(ideas);
    }

    void insert(List<Seat> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        seats.insert(fresh, clock.instant());
        Map<Id<Person>, Long> asked = fresh.stream()
                .filter(Seat::isOpen)
                .map(Seat::expertId)
                .filter(Objects::nonNull)
                .collect(groupingBy(expert -> expert, TreeMap::new, counting()));
        if (!asked.isEmpty()) {
            seats.addSeats(asked.entrySet().stream()
                    .map(one -> new Roster.Load(one.getKey(), one.getValue().intValue()))
                    .toList());
        }
    }

    /** 1 unless the seat is no longer that expert's to fill. */
    int file(Seat seat) {
        return relieved(seat, seats.file(seat));
    }

    /** 1 unless the seat is no longer that expert's to leave. */
    int vacate(Seat seat) {
        return relieved(seat, seats.vacate(seat));
    }

    int handOver(Seat seat, Id<Person> successor) {
        return relieved(seat, seats.handOver(seat, successor));
    }

    /** Gives the seat to somebody else; {@code named} by a facilitator or found. */
    int refill(Seat seat, Id<Person> expert, Instant dueAt, boolean named) {
        int replacements = seat.replacements() + (named ? 0 : 1);
        int changed = relieved(seat, seats.refill(seat, expert, replacements, clock.instant(), dueAt));
        if (changed == 1) {
            seats.addSeats(List.of(new Roster.Load(expert, 1)));
        }
        return changed;
    }

    int leaveEmpty(Seat seat) {
        return relieved(seat, seats.leaveEmpty(seat));
    }

    /** Whoever files while a seat is being closed was first or finds it closed. */
    void leaveEmptyInRound(Round round) {
        seats.ofRound(round).stream().filter(Seat::isOpen).forEach(seat -> relieved(seat, seats.close(seat)));
    }

    void leaveEmptyInJam(Id<Jam> jam) {
        seats.leaveEmptyInJam(jam);
        seats.recountLoads(jam);
    }

    /** The expert leaves for good, and with them what they had kept for themselves. */
    void depart(Seat seat, Id<Person> expert) {
        seats.insertDeparture(seat, clock.instant());
        drafts.deleteScores(seat.inRound(), expert);
        drafts.delete(seat.inRound(), expert);
    }

    private int relieved(Seat seat, int changed) {
        if (changed == 1 && seat.expertId() != null) {
            seats.takeSeat(seat.expertId());
        }
        return changed;
    }
}
