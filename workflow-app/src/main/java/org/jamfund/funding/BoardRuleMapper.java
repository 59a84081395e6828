package org.jamfund.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** How boards vote. */
@Mapper
interface BoardRuleMapper {

    void insert(BoardRule rule);

    int approve(
            @Param("jam") Id<Jam> jam,
            @Param("number") int number,
            @Param("by") Id<Person> by,
            @Param("now") Instant now);

    /** The latest first, at most a hundred. */
    List<BoardRule> of(@Param("jam") Id<Jam> jam);

    /** The last that came into force, however many were proposed since. */
    Optional<BoardRule> inForce(@Param("jam") Id<Jam> jam);
}
