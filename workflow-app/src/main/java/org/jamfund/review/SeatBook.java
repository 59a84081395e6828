package org.jamfund.review;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
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

    List<Seat> takenOf(Collection<Id<Idea>> ideas) {
        return seats.takenOf(ideas);
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
        change(fresh.stream().filter(Seat::isOpen).map(Seat::expertId).filter(Objects::nonNull), Stream.empty());
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

    /** Those of the seats that were still their experts' to leave. */
    List<Seat> vacateAll(List<Seat> lost) {
        List<Seat> vacated =
                lost.stream().filter(seat -> seats.vacate(seat) == 1).toList();
        relieve(vacated);
        return vacated;
    }

    /** Gives the seat to somebody else; {@code named} by a facilitator or found. */
    int refill(Seat seat, Id<Person> expert, Instant dueAt, boolean named) {
        int replacements = seat.replacements() + (named ? 0 : 1);
        int changed = seats.refill(seat, expert, replacements, clock.instant(), dueAt);
        if (changed == 1) {
            change(Stream.of(expert), Stream.ofNullable(seat.expertId()));
        }
        return changed;
    }

    int leaveEmpty(Seat seat) {
        return relieved(seat, seats.leaveEmpty(seat));
    }

    /** Whoever files while a seat is being closed was first or finds it closed. */
    void leaveEmptyInRound(Round round) {
        close(seats.ofRound(round));
    }

    /** Nobody is awaited any more for an idea that has left its review. */
    void leaveEmptyOf(Id<Idea> idea) {
        close(seats.takenOf(List.of(idea)));
    }

    private void close(List<Seat> all) {
        relieve(all.stream()
                .filter(Seat::isOpen)
                .filter(seat -> seats.close(seat) == 1)
                .toList());
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
        if (changed == 1) {
            relieve(List.of(seat));
        }
        return changed;
    }

    private void relieve(List<Seat> left) {
        change(Stream.empty(), left.stream().map(Seat::expertId).filter(Objects::nonNull));
    }

    /** One seat more for some, one less for others: in the order of ids, or two who do so wait for each other in a circle. */
    private void change(Stream<Id<Person>> more, Stream<Id<Person>> less) {
        SortedMap<Id<Person>, Integer> changes = new TreeMap<>();
        more.forEach(expert -> changes.merge(expert, 1, Integer::sum));
        less.forEach(expert -> changes.merge(expert, -1, Integer::sum));
        changes.values().removeIf(change -> change == 0);
        if (!changes.isEmpty()) {
            seats.changeLoads(changes.entrySet().stream()
                    .map(one -> new Roster.Load(one.getKey(), one.getValue()))
                    .toList());
        }
    }
}
