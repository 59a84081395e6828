package org.jamfund.board;

import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.jamfund.funding.FundingVotes;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.PlainText;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The board in session: convened by a facilitator or a member of the board, led by its chair or a facilitator. Every verb takes
 * the session's row first, so what happens in it happens one after the other, and done again it changes nothing. Refused:
 * {@code session-open-already} where another one is not closed, {@code session-closed}, {@code session-not-open},
 * {@code no-quorum}, {@code chair-absent}, {@code wrong-phase}, {@code on-the-agenda}.
 */
@Service
@Transactional
public class BoardSessions {

    private static final int MAX_TITLE = 200;

    private final BoardSessionMapper mapper;
    private final SessionLog log;
    private final Agendas agendas;
    private final Attendances attendances;
    private final MinutesBook minutes;
    private final FundingVotes votes;
    private final Jams jams;
    private final People people;
    private final Clock clock;

    BoardSessions(
            BoardSessionMapper mapper,
            SessionLog log,
            Agendas agendas,
            Attendances attendances,
            MinutesBook minutes,
            FundingVotes votes,
            Jams jams,
            People people,
            Clock clock) {
        this.mapper = mapper;
        this.log = log;
        this.agendas = agendas;
        this.attendances = attendances;
        this.minutes = minutes;
        this.votes = votes;
        this.jams = jams;
        this.people = people;
        this.clock = clock;
    }

    /** Whether the person may do what the chair and facilitators may. */
    public static boolean leads(Actor by, BoardSession session) {
        return by.has(Role.FACILITATOR) || session.chairId().equals(by.id()) && by.has(Role.BOARD);
    }

    /** Calls the board of a Jam together. */
    public BoardSession convene(Actor by, Id<Jam> jamId, NewSession session) {
        by.require(Role.FACILITATOR, Role.BOARD);
        Jam jam = jams.visible(jamId, by);
        if (jam.phase().isOver() || jam.phase() == JamPhase.DRAFT) {
            throw Refusal.of("wrong-phase", jam.phase()).asException();
        }
        PlainText.lineFault("title", session.title(), MAX_TITLE).ifPresent(fault -> {
            throw new Invalid(List.of(fault));
        });
        BoardSession convened = new BoardSession(
                Id.fresh(),
                jamId,
                session.title().strip(),
                session.startsAt(),
                SessionStatus.CONVENED,
                chair(Objects.requireNonNullElse(session.chair(), by.username())),
                jam.quorum(),
                by.id(),
                clock.instant(),
                0);
        try {
            mapper.insert(convened);
        } catch (DuplicateKeyException another) {
            throw Refusal.of("session-open-already").asException();
        }
        log.note(convened.id(), EventKind.CONVENED, by.id(), null);
        agendas.add(convened, session.agenda());
        return convened;
    }

    /** Adds items behind those there are; an item stays, whatever becomes of its idea. */
    public void add(Actor by, Id<BoardSession> id, List<AgendaItem> items) {
        BoardSession session = led(by, id);
        SessionLog.requireNotClosed(session);
        List<AgendaItem> added = agendas.add(session, items);
        if (!added.isEmpty()) {
            log.note(id, EventKind.ITEM_ADDED, by.id(), numbers(added));
            attendances.noteQuorum(session, by.id());
        }
    }

    /** Hands the chair to another member of the board. */
    public void nameChair(Actor by, Id<BoardSession> id, String username) {
        BoardSession session = led(by, id);
        SessionLog.requireNotClosed(session);
        Id<Person> chair = chair(username);
        if (session.isOpen()) {
            requireChairPresent(id, chair);
        }
        if (!chair.equals(session.chairId())) {
            mapper.nameChair(id, chair);
            log.note(id, EventKind.CHAIR_NAMED, chair, null);
        }
    }

    /** Opens the session, or opens it again, as soon as there is a quorum. */
    public BoardSession open(Actor by, Id<BoardSession> id) {
        BoardSession session = led(by, id);
        SessionLog.requireNotClosed(session);
        if (!session.isOpen()) {
            attendances.requireQuorum(session);
            requireChairPresent(id, session.chairId());
            attendances.noteQuorum(session, by.id());
            reach(session, SessionStatus.OPEN);
            log.note(id, EventKind.OPENED, by.id(), null);
        }
        return log.found(id);
    }

    /** Interrupts the session: nobody is present any more, and whoever comes back joins again. */
    public BoardSession adjourn(Actor by, Id<BoardSession> id) {
        BoardSession session = led(by, id);
        SessionLog.requireNotClosed(session);
        if (session.status() == SessionStatus.CONVENED) {
            throw Refusal.of("session-not-open").asException();
        }
        if (session.isOpen()) {
            reach(session, SessionStatus.ADJOURNED);
            log.note(id, EventKind.ADJOURNED, by.id(), null);
        }
        return log.found(id);
    }

    /** Ends the session for good and freezes its minutes. A vote that is over but not counted yet is counted first. */
    public BoardSession close(Actor by, Id<BoardSession> id) {
        BoardSession session = led(by, id);
        if (!session.isClosed()) {
            agendas.ideas(id).forEach(votes::countIfOver);
            reach(session, SessionStatus.CLOSED);
            log.note(id, EventKind.CLOSED, by.id(), null);
            minutes.freeze(log.found(id));
        }
        return log.found(id);
    }

    private static String numbers(List<AgendaItem> added) {
        int first = added.get(0).number();
        return added.size() == 1 ? Integer.toString(first) : first + "\u2013" + (first + added.size() - 1);
    }

    private Id<Person> chair(String username) {
        return people.byUsername(username)
                .filter(Person::enabled)
                .filter(person -> people.roles(person.id()).contains(Role.BOARD))
                .orElseThrow(() -> Invalid.field("chair", "not-on-the-board", username))
                .id();
    }

    /** Whoever chairs signs the minutes, as somebody who was there. */
    private void requireChairPresent(Id<BoardSession> id, Id<Person> chair) {
        if (!log.present(id).contains(chair)) {
            throw Refusal.of("chair-absent").asException();
        }
    }

    private void reach(BoardSession session, SessionStatus status) {
        if (mapper.reach(session.id(), session.status(), status) != 1) {
            throw new IllegalStateException("Held session " + session.id() + " moved");
        }
    }

    private BoardSession led(Actor by, Id<BoardSession> id) {
        BoardSession session = log.held(id);
        if (!leads(by, session)) {
            throw new NotAllowed("lead the board's session");
        }
        return session;
    }
}
