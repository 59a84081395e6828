package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jamfund.funding.FundingSeats;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.people.SignIns;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who counts where three have to be present: those who may vote on something, and each place once. */
@JamfundTest
class QuorumTests {

    private final ApplicationContext application;
    private final BoardSessions sessions;
    private final Attendances attendances;

    @Autowired
    QuorumTests(ApplicationContext application) {
        this.application = application;
        sessions = application.getBean(BoardSessions.class);
        attendances = application.getBean(Attendances.class);
    }

    @Test
    void whoMayVoteOnNothingDoesNotCount() {
        Meeting meeting = new Meeting(application, 5);
        Id<BoardSession> session = meeting.convened();
        Id<Idea> rival = meeting.room.proposedByTeamMateOf(meeting.room.member(2), "900000");
        add(meeting, session, rival);
        meeting.join(session, 0, 1, 2);
        assertThat(counted(session)).containsExactlyInAnyOrderElementsOf(members(meeting, 0, 1));
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(() -> sessions.open(meeting.room.facilitator(), session))
                .satisfies(no -> assertThat(no.refusal().code()).isEqualTo("no-quorum"));
        assertThat(meeting.kinds(session)).doesNotContain(EventKind.QUORUM_REACHED);
        String read = "/board-sessions/" + session;
        as(meeting.room.member(2), "/api" + read)
                .body("counted", equalTo(2))
                .body("present.counts", contains(true, true, false));
        as(meeting.room.member(2), read)
                .body(containsString("2 present who count, 3 needed"))
                .body(containsString("does not count"));
        add(meeting, session, meeting.room.recommended("900000"));
        assertThat(meeting.kinds(session)).endsWith(EventKind.ITEM_ADDED, EventKind.QUORUM_REACHED);
        assertThat(counted(session)).contains(meeting.room.member(2).id());
        assertThat(sessions.open(meeting.room.facilitator(), session).isOpen()).isTrue();
    }

    @Test
    void whoJoinedTheBoardBehindTheOpeningOfEveryVoteDoesNotCount() {
        Meeting meeting = new Meeting(application, 3);
        Id<BoardSession> session = meeting.convened();
        add(meeting, session, meeting.room.proposed("900000"));
        Actor late = meeting.room.person("late", Role.BOARD);
        attendances.join(late, session);
        meeting.join(session, 0);
        assertThat(counted(session)).containsExactly(meeting.room.member(0).id());
    }

    @Test
    void aSubstituteCountsInPlaceOfAMemberAndNotBesideThem() {
        Meeting meeting = new Meeting(application, 3);
        onlyItsOwnMembersAreOnTheBoard(meeting);
        Id<BoardSession> session = meeting.convened();
        Id<Idea> rival = meeting.room.proposedByTeamMateOf(meeting.room.member(2), "900000");
        Actor substitute = meeting.room.person("substitute");
        application
                .getBean(FundingSeats.class)
                .appointSubstitute(meeting.room.facilitator(), rival, substitute.username());
        meeting.room.runJobs(rival);
        add(meeting, session, rival);
        meeting.join(session, 0, 2);
        attendances.join(substitute, session);
        assertThat(counted(session))
                .containsExactlyInAnyOrder(meeting.room.member(0).id(), substitute.id());
        add(meeting, session, meeting.room.proposed("900000"));
        assertThat(counted(session)).containsExactlyInAnyOrderElementsOf(members(meeting, 0, 2));
        attendances.leave(meeting.room.member(2), session);
        assertThat(counted(session))
                .containsExactlyInAnyOrder(meeting.room.member(0).id(), substitute.id());
        meeting.join(session, 1);
        assertThat(sessions.open(meeting.room.member(0), session).isOpen()).isTrue();
        meeting.join(session, 2);
        assertThat(counted(session)).containsExactlyInAnyOrderElementsOf(members(meeting, 0, 1, 2));
    }

    /** Members of another test's board would be places to stand in for too. */
    private void onlyItsOwnMembersAreOnTheBoard(Meeting meeting) {
        application
                .getBean(JdbcTemplate.class)
                .update(
                        "delete from person_roles where role = 'board' and person_id < ?",
                        meeting.room.facilitator().id().value());
    }

    private void add(Meeting meeting, Id<BoardSession> session, Id<Idea> idea) {
        sessions.add(meeting.room.facilitator(), session, List.of(AgendaItem.about(idea)));
    }

    private ValidatableResponse as(Actor reader, String path) {
        String token = application
                .getBean(SignIns.class)
                .issue(reader.username(), BoardRoom.PASSWORD)
                .token();
        return RestAssured.given().auth().oauth2(token).get(path).then().statusCode(200);
    }

    private Set<Id<Person>> counted(Id<BoardSession> session) {
        return attendances.counted(application.getBean(SessionLog.class).found(session));
    }

    private static List<Id<Person>> members(Meeting meeting, int... seats) {
        return IntStream.of(seats)
                .mapToObj(seat -> meeting.room.member(seat).id())
                .toList();
    }
}
