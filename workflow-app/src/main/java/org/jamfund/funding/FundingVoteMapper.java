package org.jamfund.funding;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.review.Conflict;
import org.jspecify.annotations.Nullable;

/** Seats in the decision on an award, and the votes on them. */
@Mapper
interface FundingVoteMapper {

    /** Enabled board members who have no seat on this award yet, by id. */
    List<Id<Person>> withoutSeat(@Param("award") Id<Award> award);

    void insert(
            @Param("award") Id<Award> award,
            @Param("person") Id<Person> person,
            @Param("seat") int seat,
            @Param("substitute") boolean substitute);

    List<FundingSeat> seats(@Param("award") Id<Award> award);

    /** Fills an empty seat; 0 when its member has voted. */
    int vote(
            @Param("award") Id<Award> award,
            @Param("person") Id<Person> person,
            @Param("vote") BoardVote vote,
            @Param("amountMinor") @Nullable Long amountMinor,
            @Param("now") Instant now);

    /** Marks an empty seat as one that has voted, and nothing more; 0 when its member has voted. */
    int voteSecretly(@Param("award") Id<Award> award, @Param("person") Id<Person> person, @Param("now") Instant now);

    /** Takes its member from an empty seat over a conflict that was found; 0 when its member has voted. */
    int lose(
            @Param("award") Id<Award> award,
            @Param("person") Id<Person> person,
            @Param("found") Conflict found,
            @Param("now") Instant now);

    /** Leaves an empty seat to nobody; 0 when its member has voted. */
    int vacate(@Param("award") Id<Award> award, @Param("person") Id<Person> person, @Param("now") Instant now);

    /** Who of an award's open seats, but for substitutes, is no longer a member of the board. */
    List<Id<Person>> leavers(@Param("award") Id<Award> award);

    /** Enabled board members who lost their seat with the role they have again, by id. */
    List<Id<Person>> backOnTheBoard(@Param("award") Id<Award> award);

    /** Empties a vacated seat for its member to vote. */
    int giveBack(
            @Param("award") Id<Award> award,
            @Param("person") Id<Person> person,
            @Param("substitute") boolean substitute);
}
