package org.jamfund.review;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;

/** Small statements rather than one large one: the embedded database plans a union anew each time it runs. */
@Mapper
interface ConflictMapper {

    /** A person and an idea. */
    record Bond(Id<Idea> ideaId, Id<Person> personId) {}

    /** Who owns an idea, and where they work. */
    record Owner(
            Id<Idea> ideaId,
            Id<Person> id,
            @Nullable String organisation,
            @Nullable String team,
            @Nullable Id<Person> managerId) {

        Colleague colleague() {
            return new Colleague(id, organisation, team, managerId);
        }
    }

    List<Bond> owners(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Owner> owningColleagues(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Colleague> colleagues(@Param("people") Collection<Id<Person>> people);

    /** Holders of the role in teams of these names, of whatever organisation. */
    List<Colleague> inTeams(@Param("teams") Collection<String> teams, @Param("role") Role role);

    /** Holders of the role whom one of these people manages. */
    List<Colleague> managedBy(@Param("managers") Collection<Id<Person>> managers, @Param("role") Role role);

    List<Bond> declared(@Param("ideas") Collection<Id<Idea>> ideas);

    /** Those in a Jam where who assessed a rival is spared. */
    Set<Id<Idea>> sparingRivals(@Param("ideas") Collection<Id<Idea>> ideas);

    /** Who has assessed another idea of the same topic and Jam in a round the idea has behind it. */
    List<Bond> assessedARival(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Kinship.Link> origins(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Kinship.Link> mergedInto(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Kinship.Link> offspring(@Param("ideas") Collection<Id<Idea>> ideas);

    List<Kinship.Link> mergedFrom(@Param("ideas") Collection<Id<Idea>> ideas);

    /** Ideas somebody judges right now, or owns while others judge them, by id. */
    List<Id<Idea>> concerned(@Param("person") Id<Person> person);
}
