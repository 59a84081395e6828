package org.jamfund.review;

import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface ExpertMapper {

    Roster.Digest digest();

    /** Enabled experts. */
    List<Roster.Listed> listed();

    List<Roster.Known> expertise(@Param("kind") String kind);

    List<Roster.Load> loads();

    List<Seat> seated(@Param("round") Round round);

    /** Experts who left the idea in any round. */
    Set<Id<Person>> departed(@Param("idea") Id<Idea> idea);

    boolean isExpert(@Param("person") Id<Person> person);
}
