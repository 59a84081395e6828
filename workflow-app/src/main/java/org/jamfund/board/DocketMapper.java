package org.jamfund.board;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** Reads what lies before a board. */
@Mapper
interface DocketMapper {

    /** An idea and its title. */
    record Votable(Id<Idea> id, String title) {}

    /** Behind that place and, of the ideas with the same place, behind that id. */
    List<BoardIdea> behind(
            @Param("jam") Id<Jam> jam, @Param("place") int place, @Param("idea") long idea, @Param("rows") int rows);

    /** Ideas of the Jam whose award the board has not decided on and that are not on the session's agenda, at most 200. */
    List<Votable> open(@Param("jam") Id<Jam> jam, @Param("session") Id<BoardSession> session);

    /** The same whatever is on an agenda, at most so many. */
    List<Id<Idea>> proposed(@Param("jam") Id<Jam> jam, @Param("rows") int rows);
}
