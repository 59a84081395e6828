package org.jamfund.review;

import java.util.Collection;
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

    /** Experts who left one of the ideas in any round. */
    List<ConflictMapper.Bond> departed(@Param("ideas") Collection<Id<Idea>> ideas);

    Set<Id<Person>> among(@Param("people") Collection<Id<Person>> people);

    boolean isExpert(@Param("person") Id<Person> person);
}
