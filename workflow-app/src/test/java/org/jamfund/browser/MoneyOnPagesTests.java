package org.jamfund.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** What board, owners and finance see and do on the way from the count to the money. */
@JamfundTest(jobExecutor = true)
@Tag("browser")
@TestInstance(Lifecycle.PER_CLASS)
class MoneyOnPagesTests {

    private static Chromium chromium;

    private final LiveRound round;

    private String undecided = "";
    private String decided = "";
    private String funded = "";
    private SignedIn owner;

    MoneyOnPagesTests(@Autowired Given given) {
        round = new LiveRound(given);
        owner = round.treasurer();
    }

    @BeforeAll
    static void start() {
        chromium = new Chromium();
    }

    @AfterAll
    static void stop() {
        chromium.close();
    }

    @BeforeEach
    void aJamBeforeTheBoardAndOneBehindIt() {
        if (!undecided.isEmpty()) {
            return;
        }
        undecided = round.aJamWith("2500.00");
        owner = round.aMemberOf(undecided);
        round.recommends(
                undecided,
                List.of(round.submits(owner, undecided, "2000.00"), round.submits(owner, undecided, "500.00")));
        decided = round.aJamWith("2500.00");
        round.joined(owner, decided);
        funded = round.submits(owner, decided, "2000.00");
        round.recommends(decided, List.of(funded, round.submits(owner, decided, "500.00")));
        round.adoptsByVotes(decided);
        round.approves(funded);
        round.reaches(funded, "in-delivery");
    }

    @Test
    void theBoardSeesWhatEachRuleWouldFundBeforeItAdopts() {
        Page page = task(round.member(0), "adopt-allocation", "jam", undecided);
        assertThat(page.locator(".choices tbody tr")).hasCount(2);
        assertThat(page.locator(".choices .chosen span")).hasCount(6);
        assertThat(page.locator(".choices tfoot td").first()).hasText("2,500.00");
    }

    @Test
    void everybodyReadsTheResultsWithTheWayToRecountThem() {
        Page page = chromium.visitor();
        Chromium.signIn(page, owner);
        page.navigate("/jams/" + decided);
        page.click("a:has-text('Results')");
        assertThat(page.locator("tbody tr").first()).containsText("An idea of 2000.00");
        assertThat(page.locator("tbody tr").first()).containsText("2,000.00");
        assertThat(page.locator("main")).containsText("SHA-256");
    }

    @Test
    void theDrawingFillsTheWholeWayBehindAnIdea() {
        Page page = chromium.visitor();
        Chromium.signIn(page, owner);
        page.navigate("/ideas/" + funded + "/journey");
        assertThat(page.locator("[data-element-id=Gateway_Funded].done")).hasCount(1);
        assertThat(page.locator("[data-element-id=Flow_Funded_Yes].done")).hasCount(1);
        assertThat(page.locator("[data-element-id=Flow_Funded_No].done")).hasCount(0);
        assertThat(page.locator(".facts")).containsText("place 1 of 2");
    }

    @Test
    void aPlanThatDoesNotAddUpIsExplainedBesideItsMilestonesAndThenFiled() {
        Page page = task(owner, "plan-milestones", "idea", funded);
        page.fill("#milestones-0-name", "Pilot");
        page.fill("#milestones-0-amount", "1999.99");
        page.fill("#milestones-0-due", "2030-05-01");
        page.click("text=Send");
        assertThat(page.locator("#milestones-error")).containsText("1,999.99");
        assertThat(page.locator("#milestones-0-name")).hasValue("Pilot");
        page.fill("#milestones-0-amount", "2000.001");
        page.click("text=Send");
        assertThat(page.locator("#milestones-0-amount-error")).isVisible();
        page.fill("#milestones-0-amount", "2000.00");
        page.click("text=Send");
        assertThat(page.locator(".alert-success")).isVisible();
        page.navigate("/inbox");
        page.click("a:has-text('Report milestone')");
        assertThat(page.locator("main")).containsText("Pilot");
    }

    private Page task(SignedIn person, String form, String kind, String subject) {
        Object task = round.isAskedAbout(person, form, kind, subject).get("id");
        Page page = chromium.visitor();
        Chromium.signIn(page, person);
        page.navigate("/inbox/" + task);
        return page;
    }
}
