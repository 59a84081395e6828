package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import io.restassured.RestAssured;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jamfund.funding.BoardRules;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.Conditions;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Secrecy;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.SignIns;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Minutes with everything in them that makes them hard to set: they are whole, and stay within their page. */
@JamfundTest
class MinutesInFullTests {

    private static final String ARABIC = "نحن أبناء عم";
    private static final String LONG = "Donaudampfschifffahrtsgesellschaft".repeat(55);
    private static final String CONDITION = "Only with a pilot customer 🚀 who signs. " + "w".repeat(300);

    private final ApplicationContext application;
    private final Meeting meeting;
    private final BoardRoom room;

    @Autowired
    MinutesInFullTests(ApplicationContext application) {
        this.application = application;
        meeting = new Meeting(application, 5);
        room = meeting.room;
    }

    @Test
    void aSecretVoteInPartWithConditionsAndARecusalIsToldInFull() throws IOException {
        application
                .getBean(BoardRules.class)
                .say(room.facilitator(), room.jam(), Secrecy.SECRET, Reason.said("We know each other."));
        Id<Idea> idea = room.proposed("900000");
        application.getBean(Conditions.class).put(room.member(0), idea, CONDITION);
        Id<BoardSession> session = meeting.openedAbout(idea);
        cast(idea, 0, new BoardVote(Vote.APPROVE, usd("600000"), null));
        cast(idea, 1, new BoardVote(Vote.APPROVE, usd("600000"), null));
        cast(idea, 2, new BoardVote(Vote.APPROVE, null, null));
        cast(idea, 3, new BoardVote(Vote.DECLINE, null, "Too dear"));
        cast(idea, 4, new BoardVote(Vote.RECUSE, null, ARABIC + " " + LONG));
        meeting.closed(session);

        byte[] pdf = read(session, "/api/board-sessions/" + session + "/minutes.pdf");
        String page = new String(read(session, "/board-sessions/" + session + "/minutes"), StandardCharsets.UTF_8);
        String minutes =
                new String(read(session, "/api/board-sessions/" + session + "/minutes"), StandardCharsets.UTF_8);
        assertThat(page)
                .contains(ARABIC, "600,000.00", "3 for, 1 against", "🚀", LONG)
                .doesNotContain("Too dear");
        assertThat(minutes).doesNotContain("Too dear").contains("\"text\":\"" + ARABIC);
        PrintedText printed = PrintedText.of(pdf);
        assertThat(printed.squeezed())
                .contains("600,000.00", "3for,1against", "w".repeat(300), "[U+1F680]", ARABIC.replace(" ", ""));
        // where the page ends, the numbers of a list may come between
        assertThat(printed.squeezed().replaceAll("\\d/\\d|[\\d.]", "")).contains(LONG);
        assertThat(printed.characters())
                .allSatisfy(glyph -> assertThat(glyph.getXDirAdj() + glyph.getWidthDirAdj())
                        .as(glyph.getUnicode())
                        .isLessThan(glyph.getPageWidth() - 45));
    }

    private void cast(Id<Idea> idea, int seat, BoardVote vote) {
        application.getBean(FundingVotes.class).cast(room.member(seat), idea, vote);
    }

    private byte[] read(Id<BoardSession> session, String path) {
        String token = application
                .getBean(SignIns.class)
                .issue(room.member(0).username(), BoardRoom.PASSWORD)
                .token();
        return RestAssured.given()
                .auth()
                .oauth2(token)
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
    }
}
