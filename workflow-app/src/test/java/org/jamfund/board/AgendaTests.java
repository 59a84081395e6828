package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.stream.IntStream;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.people.SignIns;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An agenda is as long as a Jam needs, and read by pages. */
@JamfundTest
class AgendaTests {

    private final ApplicationContext application;
    private final BoardSessions sessions;
    private final Meeting meeting;

    @Autowired
    AgendaTests(ApplicationContext application) {
        this.application = application;
        sessions = application.getBean(BoardSessions.class);
        meeting = new Meeting(application, 3);
    }

    @Test
    void aLongAgendaIsReadPageByPageBeforeAndBehindItsClosing() {
        Id<BoardSession> session = meeting.convened();
        sessions.add(meeting.room.facilitator(), session, words(450));
        assertThat(meeting.kinds(session))
                .filteredOn(EventKind.ITEM_ADDED::equals)
                .hasSize(1);
        readByPages(session);
        sessions.close(meeting.room.facilitator(), session);
        readByPages(session);
    }

    @Test
    void anEndlessAgendaIsRefused() {
        Id<BoardSession> session = meeting.convened();
        assertThatExceptionOfType(Invalid.class)
                .isThrownBy(() -> sessions.add(meeting.room.facilitator(), session, words(2_001)));
    }

    private void readByPages(Id<BoardSession> session) {
        String api = "/api/board-sessions/" + session;
        read(api).body("agenda", hasSize(200)).body("agendaNext", equalTo("200"));
        read(api + "?after=400").body("agenda", hasSize(50)).body("agendaNext", nullValue());
        read(api + "?limit=1&after=7")
                .body("agenda[0].title", equalTo("Item 8"))
                .body("agendaNext", equalTo("8"));
        read("/board-sessions/" + session)
                .body(containsString("Item 50<"))
                .body(not(containsString("Item 51<")))
                .body(containsString("after=50"));
        read("/board-sessions/" + session + "?after=400")
                .body(containsString("Item 450<"))
                .body(not(containsString("after=450")));
    }

    private ValidatableResponse read(String path) {
        String token = application
                .getBean(SignIns.class)
                .issue(meeting.room.member(0).username(), BoardRoom.PASSWORD)
                .token();
        return RestAssured.given().auth().oauth2(token).get(path).then().statusCode(200);
    }

    private static List<AgendaItem> words(int many) {
        return IntStream.rangeClosed(1, many)
                .mapToObj(number -> AgendaItem.free("Item " + number))
                .toList();
    }
}
