package org.jamfund.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.jamfund.conversation.Flags;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.jamfund.workflow.engine.Jobs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What people do on the pages: write, vote, answer what they are asked, run a Jam. */
@JamfundTest
@Tag("browser")
class DeedsTests {

    private static final Browser.NewContextOptions NO_SCRIPTS =
            new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false);

    private static Chromium chromium;

    private final Given given;
    private final ApplicationContext doors;

    private Stage stage;
    private Idea idea;
    private SignedIn voter;

    DeedsTests(@Autowired Given given, @Autowired ApplicationContext doors) {
        this.given = given;
        this.doors = doors;
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
    void aJamWithAnIdea() {
        stage = Stage.acceptingIdeas(doors);
        idea = stage.idea(stage.member(), "Solar roofs for depots");
        voter = given.aPerson().signedIn();
        stage.joined(voter.actor());
    }

    @Test
    void votesWhereTheIdeaIsReadAndTakesItBack() {
        stage.openVoting();
        Page page = signedIn(chromium.visitor(), voter);
        page.navigate("/jams/" + stage.jam + "/ideas");
        page.click(".vote button");
        assertThat(page.locator(".vote button")).containsText("Voted");
        page.navigate("/jams/" + stage.jam + "/ballot");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.waitForResponse(answer -> answer.url().contains("/vote"), () -> page.click(".vote button"));
        page.navigate("/jams/" + stage.jam + "/ballot");
        assertThat(page.locator("main")).containsText("Nothing chosen yet");
    }

    @Test
    void votesWithoutScriptsToo() {
        stage.openVoting();
        Page page = signedIn(chromium.visitor(NO_SCRIPTS), voter);
        page.navigate("/ideas/" + idea.id());
        page.click(".vote button");
        assertThat(page.locator(".vote button")).containsText("Voted");
    }

    @Test
    void aVoteThatComesTooLateIsRefusedOnTheWholePageAndNotInsideTheButton() {
        stage.openVoting();
        Page page = signedIn(chromium.visitor(), voter);
        page.navigate("/jams/" + stage.jam + "/ideas");
        stage.closeVoting();
        page.click(".vote button");
        assertThat(page.locator(".alert-danger")).containsText("Voting is closed.");
        assertThat(page.locator("h1")).hasCount(1);
        assertThat(page.locator(".card-list main, .vote main")).hasCount(0);
        assertThat(page.locator(".vote")).hasCount(0);
    }

    @Test
    void keepsWhatWasTypedWhenAnIdeaIsNotAcceptable() {
        Page page = writing(chromium.visitor(), "Wind");
        page.fill("#requested", "a lot");
        page.click("text=Put it forward");
        assertThat(page.locator("#requested-error")).isVisible();
        assertThat(page.locator("#title")).hasValue("Wind");
        page.fill("#requested", "1200");
        page.click("text=Put it forward");
        assertThat(page.locator("h1")).hasText("Wind");
    }

    @Test
    void nobodyWritesAnIdeaThatCannotBePutForward() {
        Page page = signedIn(chromium.visitor(), given.aPerson().signedIn());
        page.navigate("/jams/" + stage.jam + "/ideas/new");
        assertThat(page.locator(".alert-warning")).containsText("Join the Jam first.");
        assertThat(page.locator("text=Put it forward")).hasCount(0);
        stage.openVoting();
        page.navigate("/jams/" + stage.jam + "/ideas/new");
        assertThat(page.locator("h1 + p")).containsText("Voting");
        assertThat(page.locator("#title")).hasCount(0);
    }

    @Test
    void whoWritesSeesSimilarIdeasAndMayBuildOnOneInstead() {
        Page page = writing(chromium.visitor(), "");
        page.locator("#title").pressSequentially("More solar roofs");
        page.click("text=Build on this instead");
        assertThat(page.locator(".builds-on a")).hasText(idea.title());
        assertThat(page.locator("#title")).hasValue("More solar roofs");
        page.fill("#requested", "1200");
        page.click("text=Put it forward");
        assertThat(page.locator("main")).containsText("Builds on another idea");
    }

    @Test
    void aPreviewShowsTheTextAndSimilarIdeasWithoutScripts() {
        Page page = writing(chromium.visitor(NO_SCRIPTS), "More solar roofs");
        page.click("text=Preview");
        assertThat(page.locator("#preview strong")).hasText("dark");
        assertThat(page.locator(".similar")).containsText(idea.title());
    }

    @Test
    void aModeratorAnswersATaskBesideTheIdeaItIsAbout() {
        doors.getBean(Flags.class).flagIdea(voter.actor(), idea.id(), Reason.said("It is an advertisement."));
        doors.getBean(Jobs.class).runUntilIdle();
        SignedIn moderator = given.aPerson().withRole(Role.MODERATOR).signedIn();
        Page page = signedIn(chromium.visitor(), moderator);
        page.navigate("/inbox");
        page.click("tbody a >> nth=0");
        assertThat(page.locator("h1")).containsText("Moderate content: " + idea.title());
        assertThat(page.locator("main")).containsText("Depots pay for power");
        assertThat(page.locator(".told").first()).containsText("It is an advertisement.");
        page.check("text=Keep");
        page.fill("#reason", "It names no product.");
        page.click("main form button");
        assertThat(page.locator(".alert-success")).hasText("Done. Thank you!");
    }

    @Test
    void aFacilitatorRunsAJamFromItsPage() {
        Jam draft = given.aJam().draft();
        Page page = signedIn(chromium.visitor(), given.aFacilitator());
        page.navigate("/jams/" + draft.id());
        for (String step :
                new String[] {"Announce the Jam", "Open ideation", "Close ideation", "Open voting", "Close voting"}) {
            page.click("button:has-text('" + step + "')");
            assertThat(page.locator(".alert-success")).isVisible();
        }
        page.click("summary:has-text('Cancel')");
        page.fill("#cancel-reason", "Nobody came.");
        page.click("button:has-text('Cancel this Jam')");
        assertThat(page.locator(".state")).hasText("Cancelled");
    }

    @Test
    void nobodyElseSeesTheButtonsThatRunAJam() {
        Page page = signedIn(chromium.visitor(), voter);
        page.navigate("/jams/" + stage.jam);
        assertThat(page.locator("main")).not().containsText("Run this Jam");
    }

    @Test
    void aDarkDeviceIsFollowedWithoutScriptsUntilSomebodyChooses() {
        Page page = chromium.visitor(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setJavaScriptEnabled(false)
                .setColorScheme(ColorScheme.DARK));
        page.navigate("/login");
        assertThat(page.locator("body")).hasCSS("background-color", "rgb(17, 24, 39)");
        page.click("text=Light");
        assertThat(page.locator("html")).hasAttribute("data-bs-theme", "light");
        assertThat(page.locator("body")).not().hasCSS("background-color", "rgb(17, 24, 39)");
    }

    private static Page signedIn(Page page, SignedIn person) {
        Chromium.signIn(page, person);
        return page;
    }

    private Page writing(Page page, String title) {
        signedIn(page, voter).navigate("/jams/" + stage.jam + "/ideas/new");
        page.fill("#title", title);
        page.fill("#problem", "Nights are **dark**.");
        page.fill("#solution", "Lamps");
        return page;
    }
}
