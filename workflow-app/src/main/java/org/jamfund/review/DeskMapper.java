package org.jamfund.review;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface DeskMapper {

    /** An idea and how the seats of one of its rounds stand. */
    record Standing(Id<Idea> id, String title, String status, int round, int open, int filed) {

        Round inRound() {
            return new Round(id, round);
        }
    }

    ForecastFigures figures(@Param("jam") Id<Jam> jam, @Param("lately") Instant lately);

    List<PanelLoad> loads(
            @Param("jam") Id<Jam> jam,
            @Param("after") long after,
            @Param("limit") int limit,
            @Param("now") Instant now);

    long countExperts();

    List<AwaitedSeat> seats(
            @Param("jam") Id<Jam> jam,
            @Param("after") long after,
            @Param("limit") int limit,
            @Param("dueBefore") Instant dueBefore,
            @Param("now") Instant now);

    long countSeats(@Param("jam") Id<Jam> jam, @Param("dueBefore") Instant dueBefore);

    List<Standing> ideas(@Param("jam") Id<Jam> jam, @Param("after") long after, @Param("limit") int limit);

    long countIdeas(@Param("jam") Id<Jam> jam);
}
