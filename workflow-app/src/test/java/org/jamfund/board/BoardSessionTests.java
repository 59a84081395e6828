package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A board of five in session; three have to be present. */
@JamfundTest
class BoardSessionTests {

    private final ApplicationContext application;
    private final BoardSessions sessions;
    private final Attendances attendances;
    private final SessionRecords records;
    private final MinutesBook minutes;
    private final Meeting meeting;

    @Autowired
    BoardSessionTests(ApplicationContext application) {
        this.application = application;
        sessions = application.getBean(BoardSessions.class);
        attendances = application.getBean(Attendances.class);
        records = application.getBean(SessionRecords.class);
        minutes = application.getBean(MinutesBook.class);
        meeting = new Meeting(application, 5);
    }

    @Test
    void opensWithAQuorumAndItsChairAndKeepsWhoWasThereAndWhen() {
        Id<BoardSession> session = meeting.convened();
        meeting.join(session, 1, 2);
        assertRefused("no-quorum", () -> sessions.open(meeting.room.facilitator(), session));
        meeting.join(session, 3);
        assertRefused("chair-absent", () -> sessions.open(meeting.room.facilitator(), session));
        meeting.join(session, 0);
        assertThat(sessions.open(meeting.room.member(0), session).isOpen()).isTrue();
        sessions.open(meeting.room.member(0), session);
        attendances.leave(meeting.room.member(1), session);
        attendances.leave(meeting.room.member(1), session);
        attendances.leave(meeting.room.member(2), session);
        meeting.join(session, 1);
        assertThat(meeting.kinds(session))
                .containsExactly(
                        EventKind.CONVENED,
                        EventKind.JOINED,
                        EventKind.JOINED,
                        EventKind.JOINED,
                        EventKind.QUORUM_REACHED,
                        EventKind.JOINED,
                        EventKind.OPENED,
                        EventKind.LEFT,
                        EventKind.LEFT,
                        EventKind.QUORUM_LOST,
                        EventKind.JOINED,
                        EventKind.QUORUM_REACHED);
        assertThat(records.attendances(session))
                .filteredOn(one -> one.person().equals(meeting.room.member(1).id()))
                .singleElement()
                .satisfies(one -> assertThat(one.stays()).hasSize(2))
                .satisfies(one -> assertThat(one.isPresent()).isTrue());
    }

    @Test
    void adjourningSendsEverybodyHomeAndClosingEndsIt() {
        Id<BoardSession> session = meeting.opened();
        sessions.adjourn(meeting.room.member(0), session);
        sessions.adjourn(meeting.room.member(0), session);
        assertRefused("no-quorum", () -> sessions.open(meeting.room.member(0), session));
        meeting.join(session, 0, 1, 2);
        sessions.open(meeting.room.facilitator(), session);
        sessions.close(meeting.room.member(0), session);
        String digest = minutes.of(session).sha256();
        sessions.close(meeting.room.member(0), session);
        assertThat(minutes.of(session).sha256()).isEqualTo(digest);
        for (ThrowingCallable late : List.<ThrowingCallable>of(
                () -> meeting.join(session, 3),
                () -> sessions.open(meeting.room.member(0), session),
                () -> sessions.adjourn(meeting.room.member(0), session),
                () -> sessions.nameChair(
                        meeting.room.facilitator(),
                        session,
                        meeting.room.member(1).username()),
                () -> sessions.add(meeting.room.facilitator(), session, List.of(AgendaItem.free("Late"))))) {
            assertRefused("session-closed", late);
        }
    }

    @Test
    void oneSessionAtATimeAndOnlyForThoseWhomItConcerns() {
        Id<BoardSession> session = meeting.convened();
        assertRefused("session-open-already", meeting::convened);
        Actor finance = meeting.room.person("finance", Role.FINANCE);
        Actor nobody = meeting.room.person("nobody");
        assertThat(records.visible(finance, session).id()).isEqualTo(session);
        for (ThrowingCallable forbidden : List.<ThrowingCallable>of(
                () -> records.visible(nobody, session),
                () -> attendances.join(nobody, session),
                () -> attendances.join(finance, session),
                () -> sessions.open(meeting.room.member(1), session),
                () -> sessions.close(finance, session),
                () -> sessions.convene(finance, meeting.room.jam(), meeting.session("Ours")))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(forbidden);
        }
        sessions.nameChair(
                meeting.room.facilitator(), session, meeting.room.member(1).username());
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> sessions.nameChair(meeting.room.facilitator(), session, finance.username()));
        sessions.close(meeting.room.member(1), session);
        meeting.convened();
    }

    @Test
    void theAgendaTakesEachIdeaOfTheJamOnce() {
        Id<Idea> idea = meeting.room.proposed("900000");
        Id<BoardSession> session = meeting.convened();
        sessions.add(meeting.room.member(0), session, List.of(AgendaItem.about(idea), AgendaItem.free("Coffee")));
        assertRefused(
                "on-the-agenda", () -> sessions.add(meeting.room.member(0), session, List.of(AgendaItem.about(idea))));
        BoardRoom other = new BoardRoom(application, 0);
        Id<Idea> foreign = other.recommended("1000");
        for (AgendaItem wrong : List.of(
                AgendaItem.about(foreign),
                AgendaItem.about(Id.fresh()),
                AgendaItem.free(" "),
                AgendaItem.free("a\nb"))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> sessions.add(meeting.room.member(0), session, List.of(wrong)));
        }
        assertThat(records.agenda(session)).extracting(AgendaItem::number).containsExactly(1, 2);
    }

    @Test
    void whoLosesTheRoleLeavesTheSessionAndTheQuorum() {
        Id<Idea> idea = meeting.room.proposed("900000");
        Id<BoardSession> session = meeting.opened();
        sessions.add(meeting.room.member(0), session, List.of(AgendaItem.about(idea)));
        Actor administrator = meeting.room.person("admin", Role.ADMIN);
        application
                .getBean(People.class)
                .assignRoles(administrator, meeting.room.member(2).id(), Set.of(Role.EXPERT));
        assertThat(meeting.kinds(session)).endsWith(EventKind.LEFT, EventKind.QUORUM_LOST);
        Actor former = meeting.room.alsoIn(Role.EXPERT, meeting.room.member(2));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> attendances.join(former, session));
        sessions.close(meeting.room.member(0), session);
        assertThat(minutes.of(session).minutes().agenda().get(0).decision())
                .extracting(Minutes.Decision::left)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Minutes.Left.class))
                .singleElement()
                .satisfies(left -> assertThat(left.vacated()).isTrue());
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
