package org.jamfund.idea;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface IdeaSearchMapper {

    List<ListedIdea> list(IdeaFilter filter);

    /** How many ideas pass the filter, behind whatever place it asks for. */
    long matches(IdeaFilter filter);

    List<ListedIdea> mine(
            @Param("reader") Id<Person> reader, @Param("after") @Nullable Long after, @Param("rows") int rows);

    /** Ideas of a Jam whose title or problem holds one of the patterns, the latest first. */
    List<Candidate> candidates(
            @Param("jam") Id<Jam> jam, @Param("patterns") List<String> patterns, @Param("rows") int rows);

    /** Ideas ever put before the Jam. */
    long count(Id<Jam> jam);

    long countOwned(@Param("jam") Id<Jam> jam, @Param("owner") Id<Person> owner);

    record Candidate(Id<Idea> id, String title, String problem) {}
}
