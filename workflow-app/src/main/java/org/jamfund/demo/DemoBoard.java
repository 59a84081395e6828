package org.jamfund.demo;

import java.time.Clock;
import java.util.List;
import org.jamfund.board.AgendaItem;
import org.jamfund.board.Attendances;
import org.jamfund.board.BoardSession;
import org.jamfund.board.BoardSessions;
import org.jamfund.board.Docket;
import org.jamfund.board.MinutesBook;
import org.jamfund.board.NewSession;
import org.jamfund.funding.Conditions;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The session in which the board of the earlier Jam decided: all but one are there, and two of them sign the minutes. */
@Component
@Profile("demo")
class DemoBoard {

    private final BoardSessions sessions;
    private final Attendances attendances;
    private final Docket docket;
    private final Conditions conditions;
    private final MinutesBook minutes;
    private final Clock clock;

    DemoBoard(
            BoardSessions sessions,
            Attendances attendances,
            Docket docket,
            Conditions conditions,
            MinutesBook minutes,
            Clock clock) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.docket = docket;
        this.conditions = conditions;
        this.minutes = minutes;
        this.clock = clock;
    }

    /** The first of the board has the chair; the last is away. */
    Id<BoardSession> meet(Id<Jam> jam, Actor facilitator, List<Actor> board) {
        Actor chair = board.get(0);
        List<AgendaItem> agenda = List.of(
                AgendaItem.free("Welcome, and what the experts found"),
                AgendaItem.adoption(),
                AgendaItem.free("When the board looks at the projects again"));
        Id<BoardSession> session = sessions.convene(
                        facilitator,
                        jam,
                        new NewSession("Which businesses we found", clock.instant(), chair.username(), agenda))
                .id();
        board.subList(0, board.size() - 1).forEach(member -> attendances.join(member, session));
        sessions.open(chair, session);
        return session;
    }

    /** What was adopted comes on the agenda, the first of it with a condition. */
    void takeUp(Id<BoardSession> session, Id<Jam> jam, Actor chair) {
        List<Id<Idea>> adopted = docket.votedOn(jam);
        sessions.add(chair, session, adopted.stream().map(AgendaItem::about).toList());
        conditions.put(chair, adopted.get(0), "Two pilot partners have signed before the second tranche is paid.");
    }

    void close(Id<BoardSession> session, Actor chair, Actor second) {
        sessions.close(chair, session);
        for (Actor one : List.of(chair, second)) {
            String read = minutes.of(session).sha256();
            minutes.sign(one, session, String.valueOf(read));
        }
    }
}
