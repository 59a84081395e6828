package org.jamfund.board;

import java.util.Set;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refusal;
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
    private final Quorum quorum;

    Attendances(BoardSessionMapper mapper, SessionLog log, Quorum quorum) {
        this.mapper = mapper;
        this.log = log;
        this.quorum = quorum;
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
            noteQuorum(session, by.id());
        }
    }

    /** Takes part no longer; whoever is not there stays away. */
    public void leave(Actor by, Id<BoardSession> id) {
        leave(log.held(id), by.id());
    }

    /** Those present who count towards the quorum, by what they are and may vote on at this moment. */
    @Transactional(readOnly = true)
    public Set<Id<Person>> counted(BoardSession session) {
        return quorum.of(session, log.present(session.id()));
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

    /** Writes down that there is a quorum, or none any more, where that differs from what was written last. */
    void noteQuorum(BoardSession session, Id<Person> person) {
        int counted = counted(session).size();
        boolean met = counted >= session.quorum();
        if (met != hadQuorum(session.id())) {
            EventKind kind = met ? EventKind.QUORUM_REACHED : EventKind.QUORUM_LOST;
            log.note(session.id(), kind, person, null);
        }
    }

    void requireQuorum(BoardSession session) {
        int counted = counted(session).size();
        if (counted < session.quorum()) {
            throw Refusal.of("no-quorum", counted, session.quorum()).asException();
        }
    }

    private boolean hadQuorum(Id<BoardSession> id) {
        boolean had = false;
        for (SessionEvent event : mapper.events(id)) {
            if (event.kind() == EventKind.QUORUM_REACHED) {
                had = true;
            } else if (event.kind() == EventKind.QUORUM_LOST || event.kind().endsAttendance()) {
                had = false;
            }
        }
        return had;
    }

    private void leave(BoardSession session, Id<Person> person) {
        Id<BoardSession> id = session.id();
        if (!session.isClosed() && log.present(id).contains(person)) {
            log.note(id, EventKind.LEFT, person, null);
            noteQuorum(session, person);
        }
    }
}
