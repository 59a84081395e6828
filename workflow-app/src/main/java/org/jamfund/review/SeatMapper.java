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

    /** Seats that are open or filed, of all rounds, by id. */
    List<Seat> takenOf(@Param("ideas") Collection<Id<Idea>> ideas);

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

    /** So many open seats more for each, or less, be they the first. */
    void changeLoads(@Param("changes") List<Roster.Load> changes);

    void recountLoads(@Param("jam") Id<Jam> jam);

    void insertDeparture(@Param("seat") Seat seat, @Param("now") Instant now);
}
