package org.jamfund.idea;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** What hangs on an idea's row: owners, tags and the texts it had. */
@Mapper
interface IdeaPartsMapper {

    /** One owner of one idea. */
    record Ownership(Id<Idea> ideaId, Id<Person> personId) {}

    List<Id<Person>> owners(Id<Idea> idea);

    List<Ownership> ownersOf(@Param("ideas") List<Id<Idea>> ideas);

    void addOwners(@Param("ideas") List<Id<Idea>> ideas, @Param("owners") List<Id<Person>> owners);

    void removeOwners(Id<Idea> idea);

    List<String> tags(Id<Idea> idea);

    void addTags(@Param("idea") Id<Idea> idea, @Param("tags") List<String> tags);

    void removeTags(Id<Idea> idea);

    List<IdeaRevision> revisions(Id<Idea> idea);

    void addRevisions(@Param("revisions") List<IdeaRevision> revisions);

    List<Id<Idea>> someOf(@Param("jam") Id<Jam> jam, @Param("rows") int rows);

    void deleteOwners(@Param("ideas") List<Id<Idea>> ideas);

    void deleteRevisions(@Param("ideas") List<Id<Idea>> ideas);

    void deleteEvents(@Param("ideas") List<Id<Idea>> ideas);

    void deleteIdeas(@Param("ideas") List<Id<Idea>> ideas);
}
