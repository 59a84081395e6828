package org.jamfund.review;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.people.Role;

/** Small statements rather than one large one: the embedded database plans a union anew each time it runs. */
@Mapper
interface ConflictMapper {

    List<Id<Person>> owners(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Colleague> owningColleagues(@Param("idea") Id<Idea> idea);

    Optional<Colleague> colleague(@Param("person") Id<Person> person);

    /** Holders of the role in teams of these names, of whatever organisation. */
    List<Colleague> inTeams(@Param("teams") Collection<String> teams, @Param("role") Role role);

    /** Holders of the role whom one of these people manages. */
    List<Colleague> managedBy(@Param("managers") Collection<Id<Person>> managers, @Param("role") Role role);

    List<Id<Person>> declared(@Param("idea") Id<Idea> idea);

    boolean sparesRivals(@Param("idea") Id<Idea> idea);

    /** Who has assessed another idea of the same topic and Jam in a round this idea has behind it. */
    List<Id<Person>> assessedARival(@Param("idea") Id<Idea> idea);

    List<Id<Idea>> origins(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Id<Idea>> mergedInto(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Id<Idea>> offspring(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Id<Idea>> mergedFrom(@Param("ideas") Collection<Id<Idea>> ideas);

    /** Ideas somebody judges right now, or owns while others judge them, by id. */
    List<Id<Idea>> concerned(@Param("person") Id<Person> person);
}
