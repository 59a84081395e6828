package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Calendar;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.Conditions;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Sha256;
import org.jamfund.people.Actor;
import org.jamfund.people.SignIns;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What a session leaves behind: the same in JSON, on the page and as PDF, and signed by two. */
@JamfundTest
class MinutesTests {

    private static final String HOSTILE =
            "<img src=\"http://127.0.0.1:1/x\"> ${7*7} Zażółć gęślą jaźń – Größe & Straße \u202Etxt 😀 漢字";

    private final ApplicationContext application;
    private final MinutesBook book;
    private final JdbcTemplate sql;
    private final Meeting meeting;
    private final BoardRoom room;

    @Autowired
    MinutesTests(ApplicationContext application) {
        this.application = application;
        book = application.getBean(MinutesBook.class);
        sql = application.getBean(JdbcTemplate.class);
        meeting = new Meeting(application, 4);
        room = meeting.room;
    }

    @Test
    void theyAreADraftUntilTheSessionIsClosedAndThenNothingChangesThem() {
        Id<Idea> idea = room.proposed("900000");
        Id<BoardSession> session = meeting.openedAbout(idea);
        assertThat(book.of(session).isDraft()).isTrue();
        meeting.closed(session);
        SignedMinutes closed = book.of(session);
        assertThat(closed.sha256()).isEqualTo(Sha256.of(closed.content()));
        cast(idea, 0, Vote.APPROVE);
        sql.update("update ideas set title = 'Another' where idea_id = ?", idea.value());
        assertThat(book.of(session)).isEqualTo(closed);
    }

    @Test
    void theDigestIsOfTheMinutesToTheLetter() throws IOException {
        Id<BoardSession> session = meeting.openedAbout(room.proposed("900000"));
        meeting.closed(session);
        String answer = as(room.member(0))
                .get("/api/board-sessions/" + session + "/minutes")
                .asString();
        String digest = new ObjectMapper().readTree(answer).path("sha256").textValue();
        String minutes = answer.substring(answer.indexOf("\"minutes\":") + 10, answer.length() - 1);
        assertThat(Sha256.of(minutes)).isEqualTo(digest);
    }

    @Test
    void thePdfSaysWhatThePageSays() throws IOException {
        Id<Idea> idea = room.proposed("900000");
        application.getBean(Conditions.class).put(room.member(0), idea, "Only if a pilot customer signs.");
        Id<BoardSession> session = meeting.openedAbout(idea);
        cast(idea, 0, Vote.APPROVE);
        cast(idea, 1, Vote.APPROVE);
        cast(idea, 2, Vote.DECLINE);
        cast(idea, 3, Vote.RECUSE);
        meeting.closed(session);
        for (String language : List.of("en", "de")) {
            String read = PrintedText.of(pdf(session, language)).squeezed();
            List<String> shown = shown(page(session, language));
            assertThat(shown).hasSizeGreaterThan(60).anyMatch(said -> said.contains("pilot customer"));
            assertThat(shown).allSatisfy(said -> assertThat(read).contains(squeezed(said)));
        }
    }

    @Test
    void whoLostTheirVoteToAConflictStandsInThemWithTheReasonInTheLanguageOfTheReader() throws IOException {
        Id<Idea> idea = room.proposed("900000");
        Id<BoardSession> session = meeting.openedAbout(idea);
        application
                .getBean(Ideas.class)
                .changeOwners(
                        room.facilitator(),
                        idea,
                        List.of(room.owner().id(), room.member(3).id()));
        assertThat(page(session, "en")).contains(": A conflict of interest was found: owns the idea.");
        meeting.closed(session);
        assertThat(page(session, "en")).contains(": A conflict of interest was found: owns the idea.");
        assertThat(page(session, "de")).contains(": Ein Interessenkonflikt wurde festgestellt: besitzt die Idee.");
    }

    @Test
    void hostileTitlesAreShownAndNothingElse() throws IOException {
        Id<Idea> idea = room.proposed("900000");
        sql.update("update ideas set title = ? where idea_id = ?", HOSTILE, idea.value());
        sql.update(
                "update persons set display_name = ? where person_id = ?",
                "Łukasz Müller",
                room.member(0).id().value());
        Id<BoardSession> session = meeting.openedAbout(idea);
        meeting.closed(session);
        String read = PrintedText.of(pdf(session, "en")).squeezed();
        assertThat(read)
                .contains(squeezed("<img src=\"http://127.0.0.1:1/x\"> ${7*7} Zażółć gęślą jaźń – Größe & Straße"))
                .contains(squeezed("[U+202E]txt"), "[U+6F22]", "ŁukaszMüller");
        assertThat(page(session, "en")).doesNotContain("<img src=\"http").contains("&lt;img");
    }

    /** Whoever makes it again a year later has the same file: the library would date it and give it an identity. */
    @Test
    void thePdfIsMadeAgainToTheByteAndBringsItsFonts() throws IOException {
        Id<BoardSession> session = meeting.openedAbout(room.proposed("900000"));
        meeting.closed(session);
        byte[] first = pdf(session, "en");
        assertThat(pdf(session, "en")).isEqualTo(first);
        Instant closed = Objects.requireNonNull(book.of(session).minutes().closedAt());
        try (PDDocument document = Loader.loadPDF(first)) {
            PDDocumentInformation made = document.getDocumentInformation();
            assertThat(List.of(made.getCreationDate(), made.getModificationDate()))
                    .extracting(Calendar::toInstant)
                    .containsOnly(closed.truncatedTo(ChronoUnit.SECONDS));
            assertThat(document.getDocumentCatalog().getMetadata()).isNull();
            for (PDPage page : document.getPages()) {
                for (var name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                }
            }
        }
    }

    private void cast(Id<Idea> idea, int seat, Vote vote) {
        application
                .getBean(FundingVotes.class)
                .cast(room.member(seat), idea, new BoardVote(vote, null, "Seat " + seat + " says so."));
    }

    private byte[] pdf(Id<BoardSession> session, String language) {
        return as(room.member(0))
                .header("Accept-Language", language)
                .get("/api/board-sessions/" + session + "/minutes.pdf")
                .then()
                .statusCode(200)
                .contentType("application/pdf")
                .extract()
                .asByteArray();
    }

    private String page(Id<BoardSession> session, String language) {
        String page = as(room.member(1))
                .header("Accept-Language", language)
                .get("/board-sessions/" + session + "/minutes")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        return page.substring(page.indexOf("<section id=\"minutes\""), page.indexOf("</section>"));
    }

    private static List<String> shown(String page) {
        return Stream.of(page.split("<[^>]*>"))
                .map(said -> said.replace("&amp;", "&")
                        .replace("&lt;", "<")
                        .replace("&gt;", ">")
                        .replace("&#39;", "'"))
                .filter(said -> !said.isBlank())
                .toList();
    }

    private static String squeezed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u202f]", "");
    }

    private RequestSpecification as(Actor actor) {
        String token = application
                .getBean(SignIns.class)
                .issue(actor.username(), BoardRoom.PASSWORD)
                .token();
        return RestAssured.given().auth().oauth2(token).contentType(ContentType.JSON);
    }
}
