package org.jamfund.board;

import java.time.Instant;
import java.util.List;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.testing.fixture.BoardRoom;
import org.springframework.context.ApplicationContext;

/** A board in its room, and the sessions it may hold there: three have to be present, and the first member has the chair. */
final class Meeting {

    private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");

    final BoardRoom room;
    private final ApplicationContext application;

    Meeting(ApplicationContext application, int members) {
        this.application = application;
        room = new BoardRoom(application, members);
    }

    /** With these items on the agenda, and the first three members present. */
    Id<BoardSession> opened(AgendaItem... agenda) {
        Id<BoardSession> session = convened();
        application.getBean(BoardSessions.class).add(room.facilitator(), session, List.of(agenda));
        join(session, 0, 1, 2);
        application.getBean(BoardSessions.class).open(room.member(0), session);
        return session;
    }

    Id<BoardSession> openedAbout(Id<Idea> idea) {
        return opened(AgendaItem.about(idea), AgendaItem.free("Any other business"));
    }

    /** The digest of what is to be signed. */
    String closed(Id<BoardSession> session) {
        application.getBean(BoardSessions.class).close(room.member(0), session);
        return String.valueOf(application.getBean(MinutesBook.class).of(session).sha256());
    }

    Id<BoardSession> convened() {
        return application
                .getBean(BoardSessions.class)
                .convene(room.facilitator(), room.jam(), session("March"))
                .id();
    }

    NewSession session(String title) {
        return new NewSession(title, MARCH, room.member(0).username(), List.of());
    }

    void join(Id<BoardSession> session, int... seats) {
        for (int seat : seats) {
            application.getBean(Attendances.class).join(room.member(seat), session);
        }
    }

    void cast(Id<Idea> idea, int seat) {
        application.getBean(FundingVotes.class).cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
    }

    List<EventKind> kinds(Id<BoardSession> session) {
        return application.getBean(MinutesBook.class).of(session).minutes().events().stream()
                .map(SessionEvent::kind)
                .toList();
    }
}
