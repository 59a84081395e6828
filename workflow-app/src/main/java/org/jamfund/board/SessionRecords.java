package org.jamfund.board;

import java.util.List;
import java.util.Optional;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Reads sessions: for the board and its substitutes, facilitators, finance and auditors. Everybody else is
 * {@link NotAllowed}.
 */
@Service
@Transactional(readOnly = true)
public class SessionRecords {

    private static final Role[] READERS = {Role.BOARD, Role.FACILITATOR, Role.FINANCE, Role.AUDITOR};

    private final BoardSessionMapper mapper;
    private final Jams jams;

    SessionRecords(BoardSessionMapper mapper, Jams jams) {
        this.mapper = mapper;
        this.jams = jams;
    }

    /** The session, if the person may read it. */
    public BoardSession visible(Actor by, Id<BoardSession> id) {
        BoardSession session = mapper.find(id).orElseThrow(() -> new NotFound(id));
        if (!by.hasAny(READERS) && !mapper.isSubstitute(id, by.id())) {
            throw new NotAllowed("read the board's sessions");
        }
        jams.visible(session.jamId(), by);
        return session;
    }

    /** The sessions of a Jam, the latest first. */
    public Page<BoardSession> list(Actor by, Id<Jam> jam, PageRequest request) {
        by.require(READERS);
        jams.visible(jam, by);
        Long before = request.afterId();
        List<BoardSession> rows = mapper.page(jam, before == null ? Long.MAX_VALUE : before, request.rowsToRead());
        return Page.of(rows, request, session -> session.id().text());
    }

    /** The one session of the Jam that is not closed, for somebody who may read it. */
    public Optional<BoardSession> current(Actor by, Id<Jam> jam) {
        return mapper.current(jam).filter(session -> by.hasAny(READERS) || mapper.isSubstitute(session.id(), by.id()));
    }

    /** What is talked about, by number. */
    public List<AgendaItem> agenda(Id<BoardSession> id) {
        return mapper.agenda(id);
    }

    /** Who has been there and when. */
    public List<Attendance> attendances(Id<BoardSession> id) {
        return Attendance.of(mapper.events(id));
    }

    /** What happened, the earliest first; the key of a page is the number of its last event. */
    public Page<SessionEvent> events(Actor by, Id<BoardSession> id, PageRequest request) {
        visible(by, id);
        List<SessionEvent> rows = mapper.eventsAfter(id, numberAfter(request), request.rowsToRead());
        return Page.of(rows, request, event -> Integer.toString(event.number()));
    }

    /** Whether the person may sit in it: as a member of the board, or as a substitute for an idea of its agenda. */
    public boolean mayAttend(Actor by, Id<BoardSession> id) {
        return by.has(Role.BOARD) || mapper.isSubstitute(id, by.id());
    }

    /** The number of the last event or item that was seen, 0 on the first page. */
    static int numberAfter(PageRequest request) {
        try {
            return request.after() == null ? 0 : Integer.parseInt(request.after());
        } catch (NumberFormatException forged) {
            throw Invalid.field("after", "cursor");
        }
    }
}
