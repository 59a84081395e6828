package org.jamfund.review;

import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.people.Role;

@Mapper
interface ConflictMapper {

    /** Holders of the role who may not judge the idea, each with every reason; {@code kin} are the ideas it is related to. */
    List<Conflicted> ofRole(
            @Param("idea") Id<Idea> idea, @Param("kin") Collection<Id<Idea>> kin, @Param("role") Role role);

    /** Why that person may not judge the idea, whatever roles they hold. */
    List<Conflicted> ofPerson(
            @Param("idea") Id<Idea> idea, @Param("kin") Collection<Id<Idea>> kin, @Param("person") Id<Person> person);

    List<Id<Idea>> origins(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Id<Idea>> offspring(@Param("ideas") Collection<Id<Idea>> ideas);

    /** Ideas somebody judges right now, or owns while others judge them, by id. */
    List<Id<Idea>> concerned(@Param("person") Id<Person> person);
}
