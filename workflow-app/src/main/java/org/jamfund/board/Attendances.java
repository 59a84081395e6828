package org.jamfund.board;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.people.RolesChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes part in a session, and whether they are enough: members of the board, and substitutes for an idea of its agenda.
 * Coming and going again and again changes nothing. Refused: {@code session-closed}.
 */
@Service
@Transactional
public class Attendances {

    private final BoardSessionMapper mapper;
    private final SessionLog log;

    Attendances(BoardSessionMapper mapper, SessionLog log) {
        this.mapper = mapper;
        this.log = log;
    }

    /** Takes part from now on, also before the session opens. */
    public void join(Actor by, Id<BoardSession> id) {
        BoardSession session = log.held(id);
        if (!by.has(Role.BOARD) && !mapper.isSubstitute(id, by.id())) {
            throw new NotAllowed("attend the board's session");
        }
        SessionLog.requireNotClosed(session);
        if (!log.present(id).contains(by.id())) {
            log.note(id, EventKind.JOINED, by.id(), null);
            if (log.present(id).size() == session.quorum()) {
                log.note(id, EventKind.QUORUM_REACHED, by.id(), null);
            }
        }
    }

    /** Takes part no longer; whoever is not there stays away. */
    public void leave(Actor by, Id<BoardSession> id) {
        leave(log.held(id), by.id());
    }

    /** Whoever leaves the board leaves its session. */
    @EventListener
    void on(RolesChanged fact) {
        if (!fact.roles().contains(Role.BOARD)) {
            mapper.attended(fact.person()).stream()
                    .filter(id -> !mapper.isSubstitute(id, fact.person()))
                    .forEach(id -> leave(log.held(id), fact.person()));
        }
    }

    private void leave(BoardSession session, Id<Person> person) {
        Id<BoardSession> id = session.id();
        if (!session.isClosed() && log.present(id).contains(person)) {
            log.note(id, EventKind.LEFT, person, null);
            if (log.present(id).size() == session.quorum() - 1) {
                log.note(id, EventKind.QUORUM_LOST, person, null);
            }
        }
    }
}
