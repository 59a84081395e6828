package org.jamfund.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.ColorScheme;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.board.AgendaItem;
import org.jamfund.board.Attendances;
import org.jamfund.board.BoardSession;
import org.jamfund.board.BoardSessions;
import org.jamfund.board.NewSession;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The board's room, its session and its minutes as people see them. */
@JamfundTest
@Tag("browser")
class BoardPagesTests {

    private static Chromium chromium;

    private final ApplicationContext application;
    private final BoardRoom room;
    private final Id<Idea> idea;

    BoardPagesTests(@Autowired ApplicationContext application) {
        this.application = application;
        room = new BoardRoom(application, 4);
        idea = room.proposed("900000");
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @Test
    void aSessionIsHeldWithoutJavaScriptFromConveningToSigning() {
        Page page = visitor(room.member(0), new Browser.NewContextOptions().setJavaScriptEnabled(false));
        page.navigate("/jams/" + room.jam() + "/board");
        page.click("summary:has-text('Convene')");
        page.fill("#title", "Spring session");
        page.fill("#startsAt", "2026-03-02T10:00");
        page.click("button:has-text('Convene')");
        assertThat(page.locator("h1")).hasText("Spring session");
        page.click("text=I am here");
        page.click("text=Open the session");
        assertThat(page.locator(".alert-danger")).containsText("Of those present 1 count, and 3 are needed");

        Id<BoardSession> session = Id.of(page.url().replaceAll(".*/", ""));
        List.of(1, 2).forEach(seat -> application.getBean(Attendances.class).join(room.member(seat), session));
        page.click("text=Open the session");
        assertThat(page.locator("#live")).containsText("There is a quorum");
        page.fill("#words", "<b>Coffee</b>");
        page.click("button:has-text('Put it on the agenda')");
        assertThat(page.locator("#live")).containsText("<b>Coffee</b>");
        page.click("text=Vote or decide");
        assertThat(page.locator("main")).containsText("Open: your name stands with your vote");
        page.navigate("/board-sessions/" + session);
        page.click("text=Close and freeze");
        assertThat(page.locator("h1")).hasText("Minutes: Spring session");
        page.click("text=Sign these minutes");
        assertThat(page.locator("main")).containsText("Chair: board1");
        assertThat(page.locator("text=Sign these minutes")).hasCount(0);
    }

    @Test
    void theQuorumIsLive() {
        Id<BoardSession> session = session();
        Page page = visitor(room.member(0), new Browser.NewContextOptions());
        page.navigate("/board-sessions/" + session);
        assertThat(page.locator("#live")).containsText("0 present who count, 3 needed");
        application.getBean(Attendances.class).join(room.member(1), session);
        assertThat(page.locator("#live"))
                .containsText(
                        "1 present who count, 3 needed",
                        new LocatorAssertions.ContainsTextOptions().setTimeout(15_000));
        application.getBean(BoardSessions.class).close(room.facilitator(), session);
    }

    @Test
    void everyPageOfTheBoardCanBeReadByEverybody() {
        Id<BoardSession> session = session();
        application.getBean(Attendances.class).join(room.member(1), session);
        application
                .getBean(FundingVotes.class)
                .cast(room.member(3), idea, new BoardVote(Vote.RECUSE, null, "We are cousins."));
        List<String> paths = List.of(
                "/jams/" + room.jam() + "/board",
                "/board-sessions/" + session,
                "/board-sessions/" + session + "/minutes",
                "/ideas/" + idea + "/award");
        List<String> flawed = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(1280, 390)) {
                Page page = visitor(
                        room.member(0),
                        new Browser.NewContextOptions().setColorScheme(scheme).setViewportSize(width, 800));
                Flaws flaws = new Flaws(page);
                paths.forEach(path -> {
                    page.navigate(path);
                    flaws.ofThePage(true);
                });
                flawed.addAll(flaws.found());
            }
        }
        application.getBean(BoardSessions.class).close(room.facilitator(), session);
        assertThat(flawed).isEmpty();
    }

    private Id<BoardSession> session() {
        NewSession march = new NewSession(
                "March",
                Instant.parse("2026-03-02T10:00:00Z"),
                room.member(0).username(),
                List.of(AgendaItem.about(idea), AgendaItem.free("Any other business")));
        return application
                .getBean(BoardSessions.class)
                .convene(room.facilitator(), room.jam(), march)
                .id();
    }

    private static Page visitor(Actor person, Browser.NewContextOptions options) {
        Page page = chromium.visitor(options.setLocale("en-GB"));
        Chromium.signIn(page, new SignedIn(person, BoardRoom.PASSWORD, ""));
        return page;
    }
}
