package org.jamfund.funding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

@Mapper
interface ContestMapper {

    List<Contestant> contestants(@Param("jam") Id<Jam> jam);

    /** The voter that a chunk of so many ballots ends with; absent when none is left. */
    @Nullable
    Long lastOfBallots(@Param("jam") Id<Jam> jam, @Param("after") long after, @Param("size") int size);

    /** Their lines, voter by voter. */
    List<CountedLine> ballots(@Param("jam") Id<Jam> jam, @Param("after") long after, @Param("last") long last);

    /** What the file of an imported election says of it, in its order; nothing for a Jam of its own. */
    List<FileStatements.Written> stated(@Param("jam") Id<Jam> jam);

    /** What each idea of the Jam asked for when it was put forward. */
    List<Asked> firstAsked(@Param("jam") Id<Jam> jam);

    record Asked(Id<Idea> ideaId, long minor) {}

    /** Ideas the person owns; in the place of merged ones those they have become part of. */
    List<Id<Idea>> ideasOf(@Param("jam") Id<Jam> jam, @Param("person") Id<Person> person);
}
