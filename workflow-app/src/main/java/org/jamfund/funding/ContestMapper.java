package org.jamfund.funding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface ContestMapper {

    List<Contestant> contestants(@Param("jam") Id<Jam> jam);

    /** Voters with a line on at least one of the ideas, or on one merged into it. */
    long votersOf(@Param("jam") Id<Jam> jam, @Param("ideas") List<Id<Idea>> ideas);

    /** Ideas the person owns; in the place of merged ones those they have become part of. */
    List<Id<Idea>> ideasOf(@Param("jam") Id<Jam> jam, @Param("person") Id<Person> person);
}
