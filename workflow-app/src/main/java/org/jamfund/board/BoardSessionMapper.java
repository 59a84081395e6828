package org.jamfund.board;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Sessions with their agenda and their events. */
@Mapper
interface BoardSessionMapper {

    void insert(BoardSession session);

    Optional<BoardSession> find(@Param("id") Id<BoardSession> id);

    /** The latest first. */
    List<BoardSession> page(@Param("jam") Id<Jam> jam, @Param("before") long before, @Param("rows") int rows);

    /** The one session of the Jam that is not closed. */
    Optional<BoardSession> current(@Param("jam") Id<Jam> jam);

    /** Takes the session's row until commit, so that what happens in it has one order. */
    int hold(@Param("id") Id<BoardSession> id);

    int reach(@Param("id") Id<BoardSession> id, @Param("from") SessionStatus from, @Param("to") SessionStatus to);

    void nameChair(@Param("id") Id<BoardSession> id, @Param("chair") Id<Person> chair);

    List<AgendaItem> agenda(@Param("id") Id<BoardSession> id);

    List<AgendaItem> agendaAfter(
            @Param("id") Id<BoardSession> id, @Param("number") int number, @Param("rows") int rows);

    void insertItem(@Param("id") Id<BoardSession> id, @Param("item") AgendaItem item);

    List<SessionEvent> events(@Param("id") Id<BoardSession> id);

    List<SessionEvent> eventsAfter(
            @Param("id") Id<BoardSession> id, @Param("number") int number, @Param("rows") int rows);

    void insertEvent(@Param("id") Id<BoardSession> id, @Param("event") SessionEvent event);

    /** The seats in the last vote on each idea of the agenda; none where it has not been opened. */
    List<AgendaSeat> agendaSeats(@Param("id") Id<BoardSession> id, @Param("jam") Id<Jam> jam);

    /** Whether the idea was put before that Jam. */
    boolean isSubmitted(@Param("jam") Id<Jam> jam, @Param("idea") Id<Idea> idea);

    /** Whether the person votes on an idea of the agenda as a substitute. */
    boolean isSubstitute(@Param("id") Id<BoardSession> id, @Param("person") Id<Person> person);

    /** Sessions that are not closed in which the person has ever been. */
    List<Id<BoardSession>> attended(@Param("person") Id<Person> person);
}
