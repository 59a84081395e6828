package org.jamfund.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface WaitingPanelMapper {

    /** A panel that waits, and for how many. */
    record Request(Id<Idea> ideaId, int round, int seats) {

        Round inRound() {
            return new Round(ideaId, round);
        }
    }

    /** A later request of the same idea takes the place of an earlier one. */
    void insert(
            @Param("jam") Id<Jam> jam,
            @Param("round") Round round,
            @Param("seats") int seats,
            @Param("now") Instant now);

    /** By id of the idea; none once the Jam is no longer in review. */
    List<Request> next(@Param("jam") Id<Jam> jam, @Param("limit") int limit);

    void delete(@Param("ideas") Collection<Id<Idea>> ideas);

    void deleteInJam(@Param("jam") Id<Jam> jam);
}
