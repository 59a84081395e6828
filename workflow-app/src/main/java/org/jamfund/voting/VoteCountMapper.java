package org.jamfund.voting;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface VoteCountMapper {

    List<VoteCount> of(@Param("ideas") Collection<Id<Idea>> ideas);

    /** All votes of a Jam, as the lists count them. */
    long ofJam(Id<Jam> jam);

    VoteCount exact(@Param("idea") Id<Idea> idea);

    List<CountMark> changed();

    int claim(CountMark mark);

    /** Makes the Jam one of those that are {@link #changed}, if its votes are counted at all. */
    void recountSoon(Id<Jam> jam);

    /** What the lines come to; an idea without lines is not among them. */
    List<VoteCount> recount(Id<Jam> jam);

    /** What the lists show. */
    List<VoteCount> shown(Id<Jam> jam);

    void write(@Param("jam") Id<Jam> jam, @Param("counts") List<VoteCount> counts, @Param("at") Instant at);
}
