package org.jamfund.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

@Mapper
interface ExpertMapper {

    List<Id<Person>> eligible(
            @Param("round") Round round, @Param("kin") Collection<Id<Idea>> kin, @Param("atMost") int atMost);

    Optional<Conflict> conflict(
            @Param("idea") Id<Idea> idea, @Param("person") Id<Person> person, @Param("kin") Collection<Id<Idea>> kin);

    boolean wasAsked(@Param("round") Round round, @Param("person") Id<Person> person);

    List<Id<Idea>> origins(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Id<Idea>> offspring(@Param("ideas") Collection<Id<Idea>> ideas);
}
