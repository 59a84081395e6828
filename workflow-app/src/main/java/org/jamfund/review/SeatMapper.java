package org.jamfund.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface SeatMapper {

    List<Seat> ofRound(@Param("round") Round round);

    Optional<Seat> latestOf(@Param("idea") Id<Idea> idea, @Param("expert") Id<Person> expert);

    /** Seats with an expert who is awaited or has filed, of all rounds. */
    List<Seat> takenOf(@Param("idea") Id<Idea> idea);

    /** Seats of all rounds, whatever became of them. */
    List<Seat> ofIdeas(@Param("ideas") Collection<Id<Idea>> ideas);

    void insert(@Param("seats") List<Seat> seats, @Param("now") Instant now);

    int file(@Param("seat") Seat seat);

    int vacate(@Param("seat") Seat seat);

    int handOver(@Param("seat") Seat seat, @Param("successor") Id<Person> successor);

    int refill(
            @Param("seat") Seat seat,
            @Param("expert") Id<Person> expert,
            @Param("replacements") int replacements,
            @Param("now") Instant now,
            @Param("dueAt") Instant dueAt);

    /** Closes the seat and remembers whose it was. */
    int close(@Param("seat") Seat seat);

    int leaveEmpty(@Param("seat") Seat seat);

    void leaveEmptyInJam(@Param("jam") Id<Jam> jam);

    /** So many more open seats for each, be they the first. In the order of ids, or two such statements wait for each other. */
    void addSeats(@Param("loads") List<Roster.Load> loads);

    void takeSeat(@Param("expert") Id<Person> expert);

    void recountLoads(@Param("jam") Id<Jam> jam);

    void insertDeparture(@Param("seat") Seat seat, @Param("now") Instant now);
}
