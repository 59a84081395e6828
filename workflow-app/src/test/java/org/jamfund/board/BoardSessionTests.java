package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.People;
import org.jamfund.people.Role;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A board of five in session; three have to be present. */
@JamfundTest
class BoardSessionTests {

    private static final Instant MARCH = Instant.parse("2026-03-02T10:00:00Z");

    private final ApplicationContext application;
    private final BoardSessions sessions;
    private final Attendances attendances;
    private final SessionRecords records;
    private final MinutesBook minutes;
    private final FundingVotes votes;
    private final BoardRoom room;

    @Autowired
    BoardSessionTests(ApplicationContext application) {
        this.application = application;
        sessions = application.getBean(BoardSessions.class);
        attendances = application.getBean(Attendances.class);
        records = application.getBean(SessionRecords.class);
        minutes = application.getBean(MinutesBook.class);
        votes = application.getBean(FundingVotes.class);
        room = new BoardRoom(application, 5);
    }

    @Test
    void opensWithAQuorumAndItsChairAndKeepsWhoWasThereAndWhen() {
        Id<BoardSession> session = convened();
        join(session, 1, 2);
        assertRefused("no-quorum", () -> sessions.open(room.facilitator(), session));
        join(session, 3);
        assertRefused("chair-absent", () -> sessions.open(room.facilitator(), session));
        join(session, 0);
        assertThat(sessions.open(room.member(0), session).isOpen()).isTrue();
        sessions.open(room.member(0), session);
        attendances.leave(room.member(1), session);
        attendances.leave(room.member(1), session);
        attendances.leave(room.member(2), session);
        join(session, 1);
        assertThat(kinds(session))
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
                .filteredOn(one -> one.person().equals(room.member(1).id()))
                .singleElement()
                .satisfies(one -> assertThat(one.stays()).hasSize(2))
                .satisfies(one -> assertThat(one.isPresent()).isTrue());
    }

    @Test
    void adjourningSendsEverybodyHomeAndClosingEndsIt() {
        Id<BoardSession> session = opened();
        sessions.adjourn(room.member(0), session);
        sessions.adjourn(room.member(0), session);
        assertRefused("no-quorum", () -> sessions.open(room.member(0), session));
        join(session, 0, 1, 2);
        sessions.open(room.facilitator(), session);
        sessions.close(room.member(0), session);
        String digest = minutes.of(session).sha256();
        sessions.close(room.member(0), session);
        assertThat(minutes.of(session).sha256()).isEqualTo(digest);
        for (ThrowingCallable late : List.<ThrowingCallable>of(
                () -> join(session, 3),
                () -> sessions.open(room.member(0), session),
                () -> sessions.adjourn(room.member(0), session),
                () -> sessions.nameChair(
                        room.facilitator(), session, room.member(1).username()),
                () -> sessions.add(room.facilitator(), session, List.of(AgendaItem.free("Late"))))) {
            assertRefused("session-closed", late);
        }
    }

    @Test
    void oneSessionAtATimeAndOnlyForThoseWhomItConcerns() {
        Id<BoardSession> session = convened();
        assertRefused("session-open-already", this::convened);
        Actor finance = room.person("finance", Role.FINANCE);
        Actor nobody = room.person("nobody");
        assertThat(records.visible(finance, session).id()).isEqualTo(session);
        for (ThrowingCallable forbidden : List.<ThrowingCallable>of(
                () -> records.visible(nobody, session),
                () -> attendances.join(nobody, session),
                () -> attendances.join(finance, session),
                () -> sessions.open(room.member(1), session),
                () -> sessions.close(finance, session),
                () -> sessions.convene(finance, room.jam(), session("Ours")))) {
            assertThatExceptionOfType(NotAllowed.class).isThrownBy(forbidden);
        }
        sessions.nameChair(room.facilitator(), session, room.member(1).username());
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> sessions.nameChair(room.facilitator(), session, finance.username()));
        sessions.close(room.member(1), session);
        convened();
    }

    @Test
    void theAgendaTakesEachIdeaOfTheJamOnce() {
        Id<Idea> idea = room.proposed("900000");
        Id<BoardSession> session = convened();
        sessions.add(room.member(0), session, List.of(AgendaItem.about(idea), AgendaItem.free("Coffee")));
        assertRefused("on-the-agenda", () -> sessions.add(room.member(0), session, List.of(AgendaItem.about(idea))));
        BoardRoom other = new BoardRoom(application, 0);
        Id<Idea> foreign = other.recommended("1000");
        for (AgendaItem wrong : List.of(
                AgendaItem.about(foreign),
                AgendaItem.about(Id.fresh()),
                AgendaItem.free(" "),
                AgendaItem.free("a\nb"))) {
            assertThatExceptionOfType(Invalid.class)
                    .isThrownBy(() -> sessions.add(room.member(0), session, List.of(wrong)));
        }
        assertThat(records.agenda(session)).extracting(AgendaItem::number).containsExactly(1, 2);
    }

    @Test
    void manyWhoComeAtOnceReachTheQuorumOnceAndOpenItOnce() {
        Id<BoardSession> session = convened();
        List<String> came = Together.times(
                10,
                one -> Crowd.verdict(() -> {
                    attendances.join(room.member(one % 5), session);
                    return true;
                }));
        assertThat(came).containsOnly("ok");
        List<String> opened = Together.times(4, one -> Crowd.verdict(() -> sessions.open(room.facilitator(), session)));
        assertThat(opened).containsOnly("ok");
        assertThat(kinds(session)).containsOnlyOnce(EventKind.QUORUM_REACHED, EventKind.OPENED);
        assertThat(kinds(session)).filteredOn(EventKind.JOINED::equals).hasSize(5);
    }

    @Test
    void twoWhoCloseAtOnceFreezeOneSetOfMinutes() {
        Id<BoardSession> session = opened();
        List<String> closed =
                Together.times(4, one -> Crowd.verdict(() -> sessions.close(room.facilitator(), session)));
        assertThat(closed).containsOnly("ok");
        assertThat(kinds(session)).containsOnlyOnce(EventKind.CLOSED);
    }

    @Test
    void whoLosesTheRoleLeavesTheSessionAndTheQuorum() {
        Id<Idea> idea = room.proposed("900000");
        Id<BoardSession> session = opened();
        sessions.add(room.member(0), session, List.of(AgendaItem.about(idea)));
        Actor administrator = room.person("admin", Role.ADMIN);
        application
                .getBean(People.class)
                .assignRoles(administrator, room.member(2).id(), Set.of(Role.EXPERT));
        assertThat(kinds(session)).endsWith(EventKind.LEFT, EventKind.QUORUM_LOST);
        Actor former = room.alsoIn(Role.EXPERT, room.member(2));
        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> attendances.join(former, session));
        sessions.close(room.member(0), session);
        assertThat(minutes.of(session).minutes().agenda().get(0).decision())
                .extracting(Minutes.Decision::left)
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.list(Minutes.Left.class))
                .singleElement()
                .satisfies(left -> assertThat(left.vacated()).isTrue());
    }

    @Test
    void aVoteAndTheClosingAtTheSameInstantAreInTheMinutesOrNot() {
        for (int round = 0; round < 3; round++) {
            Id<Idea> idea = room.proposed("9000");
            Id<BoardSession> session = opened();
            sessions.add(room.member(0), session, List.of(AgendaItem.about(idea)));
            cast(idea, 0);
            cast(idea, 1);
            List<String> answers = Together.times(
                    2,
                    one -> Crowd.verdict(() -> {
                        if (one == 0) {
                            cast(idea, 2);
                        } else {
                            sessions.close(room.facilitator(), session);
                        }
                        return true;
                    }));
            assertThat(answers).containsOnly("ok");
            Minutes.Decision written =
                    minutes.of(session).minutes().agenda().get(0).decision();
            assertThat(written.sums() != null).isEqualTo(written.votes().size() == 3);
            room.runJobs(idea);
            assertThat(room.balance("reserved").isZero()).isTrue();
        }
    }

    private Id<BoardSession> opened() {
        Id<BoardSession> session = convened();
        join(session, 0, 1, 2);
        sessions.open(room.member(0), session);
        return session;
    }

    private Id<BoardSession> convened() {
        return sessions.convene(room.facilitator(), room.jam(), session("March"))
                .id();
    }

    private NewSession session(String title) {
        return new NewSession(title, MARCH, room.member(0).username(), List.of());
    }

    private void join(Id<BoardSession> session, int... seats) {
        for (int seat : seats) {
            attendances.join(room.member(seat), session);
        }
    }

    private void cast(Id<Idea> idea, int seat) {
        votes.cast(room.member(seat), idea, new BoardVote(Vote.APPROVE, null, null));
    }

    private List<EventKind> kinds(Id<BoardSession> session) {
        return minutes.of(session).minutes().events().stream()
                .map(SessionEvent::kind)
                .toList();
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
