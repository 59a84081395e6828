package org.jamfund.funding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface ContestMapper {

    List<Contestant> contestants(@Param("jam") Id<Jam> jam);

    /** Voters with a line on at least one of the ideas, or on one merged into it. */
    long votersOf(@Param("jam") Id<Jam> jam, @Param("ideas") List<Id<Idea>> ideas);
}
