package org.jamfund.idea;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface IdeaMapper {

    Optional<Idea> find(Id<Idea> id);

    /** Votes on the idea and, once per person, on the ideas merged into it. */
    long votes(Id<Idea> id);

    void insert(@Param("ideas") List<Idea> ideas);

    int revise(Idea idea);

    int touch(Id<Idea> id);

    int move(
            @Param("id") Id<Idea> id,
            @Param("from") IdeaStatus from,
            @Param("to") IdeaStatus to,
            @Param("version") int version,
            @Param("now") Instant now);

    int mergeInto(@Param("id") Id<Idea> id, @Param("into") @Nullable Id<Idea> into, @Param("version") int version);

    List<Id<Idea>> mergedInto(Id<Idea> into);

    List<Id<Idea>> unsealed(@Param("jam") Id<Jam> jam, @Param("rows") int rows);

    void seal(@Param("ids") List<Id<Idea>> ids, @Param("now") Instant now);

    void record(IdeaEvent event);

    List<IdeaEvent> history(Id<Idea> id);

    boolean wasAwarded(Id<Idea> id);

    boolean owns(@Param("idea") Id<Idea> idea, @Param("person") Id<Person> person);
}
