package org.jamfund.board;

import java.time.Clock;
import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What has happened in sessions so far, and what happens next; whoever adds to it holds the session's row. */
@Component
class SessionLog {

    private final BoardSessionMapper mapper;
    private final Clock clock;

    SessionLog(BoardSessionMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    /** The session as it stays until commit. */
    BoardSession held(Id<BoardSession> id) {
        mapper.hold(id);
        return found(id);
    }

    BoardSession found(Id<BoardSession> id) {
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    void note(Id<BoardSession> id, EventKind kind, Id<Person> person, @Nullable String note) {
        int number = mapper.events(id).size() + 1;
        mapper.insertEvent(id, new SessionEvent(number, kind, person, clock.instant(), note));
    }

    /** Who is there now. */
    List<Id<Person>> present(Id<BoardSession> id) {
        return Attendance.present(mapper.events(id));
    }

    static void requireNotClosed(BoardSession session) {
        if (session.isClosed()) {
            throw Refusal.of("session-closed").asException();
        }
    }
}
