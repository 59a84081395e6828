package org.jamfund.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.usd;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What owners, finance and everybody else see of a project: from the report with its evidence to the end. */
@JamfundTest(jobExecutor = true)
@Tag("browser")
class ProjectPagesTests {

    private static final String SLY = "<img src=x onerror=alert(1)>";

    private static Chromium chromium;

    private final LiveRound round;

    ProjectPagesTests(@Autowired Given given) {
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
    void aReportWithItsEvidenceIsSentBackAndTheProjectTellsAllOfIt() {
        String jam = round.aJamWith("2000.00");
        SignedIn owner = round.aMemberOf(jam);
        String idea = round.submits(owner, jam, "2000.00");
        round.recommends(jam, List.of(idea));
        round.adoptsByVotes(jam);
        round.votes(2, idea, Map.of("vote", "recuse", "comment", "We are cousins " + SLY));
        round.approves(idea);
        String project = plans(owner, jam, idea);
        reportsWithEvidence(owner, idea);
        assertEvidenceIsShown(idea);
        put(round.cashier(), "/api/projects/" + project + "/milestones/1/rejection", Map.of("reason", "Where? " + SLY));

        round.isAsked(owner, "report-milestone", idea);
        chromium.everybodyCanRead(
                owner, List.of("/projects/" + project, "/jams/" + jam + "/projects", "/ideas/" + idea + "/award"));
        Page page = chromium.deskOf(owner);
        page.navigate("/ideas/" + idea + "/award");
        assertThat(page.locator("main")).containsText("We are cousins " + SLY);
        page.navigate("/projects/" + project);
        assertThat(page.locator("#milestone-1 .way")).containsText("Where? " + SLY);
        page.click("summary:has-text('Cancel project')");
        page.fill("#reason", "The roof fell in");
        page.click("button:has-text('Cancel project')");
        assertThat(page.locator(".alert-success")).containsText("cancelled");
        assertThat(page.locator("main")).containsText("The roof fell in");
        assertThat(page.locator("summary:has-text('Cancel project')")).hasCount(0);
    }

    private void reportsWithEvidence(SignedIn owner, String idea) {
        Page report = task(owner, "report-milestone", idea);
        report.fill("#text", "It stands " + SLY);
        report.fill("#evidence-0-name", SLY);
        report.fill("#evidence-0-url", "javascript:alert(1)");
        report.fill("#cost", "1500.01");
        report.click("text=Send");
        assertThat(report.locator("#evidence-0-url-error")).containsText("https://");
        assertThat(report.locator("#cost-error")).containsText("1,500.00");
        report.fill("#evidence-0-url", "https://photos.example/roof");
        report.fill("#cost", "1499.99");
        report.click("text=Send");
        assertThat(report.locator(".alert-success")).isVisible();
    }

    private void assertEvidenceIsShown(String idea) {
        Page decision = task(round.cashier(), "approve-tranche", idea);
        assertThat(decision.locator(".told").first()).containsText("1,499.99");
        assertThat(decision.locator(".told a")).hasAttribute("rel", "noopener noreferrer nofollow");
        assertThat(decision.locator(".told").first()).containsText("(photos.example)");
    }

    private Page task(SignedIn person, String form, String idea) {
        Object task = round.isAsked(person, form, idea).get("id");
        Page page = chromium.deskOf(person);
        page.navigate("/inbox/" + task);
        return page;
    }

    private String plans(SignedIn owner, String jam, String idea) {
        String project = round.projectOf(jam, idea);
        round.isAsked(owner, "plan-milestones", idea);
        List<Map<String, Object>> milestones = List.of(milestone("1500.00"), milestone("500.00"));
        owner.api()
                .header("If-Match", owner.api().get("/api/projects/" + project).header("ETag"))
                .body(Map.of("milestones", milestones))
                .put("/api/projects/" + project + "/plan")
                .then()
                .statusCode(200);
        return project;
    }

    private static Map<String, Object> milestone(String amount) {
        return Map.of("name", "Worth " + amount, "amount", usd(amount), "due", "2030-01-31");
    }
}
