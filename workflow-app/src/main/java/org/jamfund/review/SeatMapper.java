package org.jamfund.review;

import java.time.Instant;
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

    void insert(@Param("seat") Seat seat, @Param("now") Instant now);

    int file(@Param("seat") Seat seat);

    int vacate(@Param("seat") Seat seat);

    int refill(
            @Param("seat") Seat seat,
            @Param("expert") Id<Person> expert,
            @Param("now") Instant now,
            @Param("dueAt") Instant dueAt);

    int leaveEmpty(@Param("seat") Seat seat);

    void leaveEmptyInRound(@Param("round") Round round);

    void leaveEmptyInJam(@Param("jam") Id<Jam> jam);

    void insertDeparture(@Param("seat") Seat seat, @Param("now") Instant now);
}
