package org.jamfund.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.jamfund.testing.fixture.LiveRound.put;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What experts, owners and those who decide see of a review, and where a facilitator gives a draft a table of its own. */
@JamfundTest(jobExecutor = true)
@Tag("browser")
class AssessmentPagesTests {

    private static final String SLY = "<img src=x onerror=alert(1)>";

    private static Chromium chromium;

    private final LiveRound round;

    AssessmentPagesTests(@Autowired Given given) {
        round = new LiveRound(given);
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
    void aDraftIsKeptARoundIsBlindAndTheBoardComparesSideBySide() {
        String jam = round.aJam(Map.of("panel", Map.of("size", 2), "scorecard", calmOnly()), "50000.00");
        SignedIn owner = round.aMemberOf(jam);
        String idea = underReview(owner, jam);
        SignedIn first = round.experts().get(0);
        SignedIn second = round.experts().get(1);
        Object task = round.isAsked(first, "assess-idea", idea).get("id");
        round.isAsked(second, "assess-idea", idea);

        writesADraft(first, task);
        files(second, idea, 5);
        Page board = chromium.deskOf(round.member(0));
        board.navigate("/ideas/" + idea + "/assessments");
        assertThat(board.locator("main")).containsText("1 of 2 filed");
        assertThat(board.locator("table")).hasCount(0);
        files(first, idea, 2);
        comparesSideBySide(board, jam, idea);

        round.reaches(idea, "recommended");
        Page mine = chromium.deskOf(owner);
        mine.navigate("/ideas/" + idea + "/assessments");
        assertThat(mine.locator("thead")).containsText("Expert 1");
        assertThat(mine.locator("main")).not().containsText("Between us");
        chromium.everybodyCanRead(owner, List.of("/ideas/" + idea + "/assessments"));
    }

    private static Map<String, Object> calmOnly() {
        Map<String, Object> scale =
                Map.of("min", 1, "max", 5, "anchors", List.of(Map.of("score", 5, "words", "Silent " + SLY)));
        return Map.of("criteria", List.of(Map.of("code", "calm", "name", "Calm " + SLY, "scale", scale)));
    }

    private String underReview(SignedIn owner, String jam) {
        String idea = round.submits(owner, jam, "20000.00");
        round.opensVoting(jam);
        put(round.aMemberOf(jam), "/api/ideas/" + idea + "/vote", Map.of());
        round.closesVoting(jam);
        round.reaches(idea, "under-review");
        return idea;
    }

    private void comparesSideBySide(Page board, String jam, String idea) {
        board.navigate("/ideas/" + idea);
        board.click("a:has-text('What the experts say')");
        assertThat(board.locator("tbody th")).containsText("Calm " + SLY);
        assertThat(board.locator("tfoot td").first()).isVisible();
        Assertions.assertThat(board.locator("tfoot td").allTextContents()).containsExactlyInAnyOrder("2.50", "10.00");
        assertThat(board.locator("main")).containsText("Between us " + SLY);
        chromium.everybodyCanRead(
                round.member(0),
                List.of(
                        "/ideas/" + idea + "/assessments",
                        "/jams/" + jam,
                        "/jams/" + jam + "/calibration",
                        "/jams/" + jam + "/decisions"));
    }

    private void writesADraft(SignedIn expert, Object task) {
        Page page = chromium.deskOf(expert);
        page.navigate("/inbox/" + task);
        assertThat(page.locator("#calm-hint")).containsText("5 = Silent " + SLY);
        page.fill("#calm", "6");
        page.fill("#comment", "Half a thought");
        page.click("button:has-text('Save draft')");
        assertThat(page.locator("#calm-error")).containsText("From 1 to 5");
        page.fill("#calm", "3");
        page.click("button:has-text('Save draft')");
        assertThat(page.locator(".alert-success")).containsText("draft");
        page.navigate("/inbox/" + task);
        assertThat(page.locator("#calm")).hasValue("3");
        assertThat(page.locator("#comment")).hasValue("Half a thought");
        chromium.everybodyCanRead(expert, List.of("/inbox/" + task));
    }

    @Test
    void aFacilitatorGivesADraftATableOfItsOwn() {
        SignedIn facilitator = round.facilitator();
        Map<String, Object> draft = Map.of("title", "A draft", "purpose", "Why", "currency", "USD");
        String jam = facilitator.api().body(draft).post("/api/jams").path("id");
        String table = facilitator
                .api()
                .get("/api/jams/" + jam + "/decisions/ReviewOutcome")
                .asString();
        Page page = chromium.deskOf(facilitator);
        page.navigate("/jams/" + jam);
        page.click("a:has-text('decided by a table')");
        loads(page, table.replace("\"FIRST\"", "\"COLLECT\""));
        assertThat(page.locator("#error-ReviewOutcome")).containsText("UNIQUE or FIRST");
        loads(page, table.replace("600", "700"));
        assertThat(page.locator(".alert-success")).isVisible();
        assertThat(page.locator("section[aria-labelledby=ReviewOutcome]")).containsText("own table");
        chromium.everybodyCanRead(facilitator, List.of("/jams/" + jam + "/decisions"));
        page.click("button:has-text('Back to')");
        assertThat(page.locator("section[aria-labelledby=ReviewOutcome]")).containsText("Jamfund's table");
    }

    private static void loads(Page page, String table) {
        page.setInputFiles(
                "#file-ReviewOutcome",
                new FilePayload("own.dmn", "application/xml", table.getBytes(StandardCharsets.UTF_8)));
        page.click("section[aria-labelledby=ReviewOutcome] button:has-text('Use this table')");
    }

    private static void files(SignedIn expert, String idea, int calm) {
        put(
                expert,
                "/api/ideas/" + idea + "/assessments/me",
                Map.of(
                        "scores",
                        Map.of("calm", calm),
                        "recommendation",
                        "revise",
                        "comment",
                        "Read " + SLY,
                        "boardComment",
                        "Between us " + SLY));
    }
}
