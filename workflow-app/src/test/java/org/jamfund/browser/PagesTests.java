package org.jamfund.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaText;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

@JamfundTest
@Tag("browser")
class PagesTests {

    private static final long FIRST_VIEW_BYTES = 150_000;

    private static Chromium chromium;

    private final Given given;
    private final Ideas ideas;
    private final Jams jams;

    private Jam jam;
    private Idea idea;
    private SignedIn voter;

    PagesTests(@Autowired Given given, @Autowired Ideas ideas, @Autowired Jams jams) {
        this.given = given;
        this.ideas = ideas;
        this.jams = jams;
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
    void aJamThatVotesOnAnIdea() {
        jam = given.aJam().withBallotOf(3).acceptingIdeas();
        SignedIn owner = given.aMemberOf(jam);
        idea = ideas.submit(
                owner.actor(),
                jam.id(),
                new IdeaText(
                        "Solar roofs for depots",
                        "Roofs are **empty**.",
                        "- panels\n- batteries",
                        Amounts.parse("requested", "12500.50", "USD"),
                        "Energy",
                        List.of("roof"),
                        null,
                        List.of()));
        jams.reach(jam.id(), JamPhase.SYNTHESIS);
        jams.reach(jam.id(), JamPhase.VOTING);
        voter = given.aPerson().withRole(Role.FINANCE).signedIn();
        given.joined(jam, List.of(voter));
    }

    @Test
    void leadsAStrangerToSignInInTheirLanguage() {
        Page page = chromium.visitor(new Browser.NewContextOptions().setLocale("de-DE"));
        page.navigate("/jams/" + jam.id());
        assertThat(page.locator("h1")).hasText("Anmelden");
    }

    @Test
    void votesWhereTheIdeaIsReadAndTakesItBack() {
        Page page = chromium.visitor();
        Chromium.signIn(page, voter);
        page.navigate("/jams/" + jam.id() + "/ideas");
        page.click(".vote button");
        assertThat(page.locator(".vote button")).containsText("Voted");
        page.navigate("/jams/" + jam.id() + "/ballot");
        assertThat(page.locator("tbody tr")).hasCount(1);
        page.waitForResponse(answer -> answer.url().contains("/vote"), () -> page.click(".vote button"));
        page.navigate("/jams/" + jam.id() + "/ballot");
        assertThat(page.locator("main")).containsText("Nothing chosen yet");
    }

    @Test
    void votesWithoutScriptsToo() {
        Page page = chromium.visitor(new Browser.NewContextOptions().setJavaScriptEnabled(false));
        Chromium.signIn(page, voter);
        page.navigate("/ideas/" + idea.id());
        page.click(".vote button");
        assertThat(page.locator(".vote button")).containsText("Voted");
    }

    @Test
    void showsAnIdeaWhereItIsInTheDrawing() {
        Page page = chromium.visitor();
        Chromium.signIn(page, voter);
        page.navigate("/ideas/" + idea.id() + "/journey");
        assertThat(page.locator(".drawing .djs-element.here").first()).isVisible();
        assertThat(page.locator(".way .here")).hasCount(1);
    }

    @Test
    void keepsWhatWasTypedWhenAnIdeaIsNotAcceptable() {
        Jam collecting = given.aJam().acceptingIdeas();
        given.joined(collecting, List.of(voter));
        Page page = chromium.visitor();
        Chromium.signIn(page, voter);
        page.navigate("/jams/" + collecting.id() + "/ideas/new");
        page.fill("#title", "Wind");
        page.fill("#problem", "None yet");
        page.fill("#solution", "Mills");
        page.fill("#requested", "a lot");
        page.click("main form button >> nth=0");
        assertThat(page.locator("#requested-error")).isVisible();
        assertThat(page.locator("#title")).hasValue("Wind");
        page.fill("#requested", "1200");
        page.click("main form button >> nth=0");
        assertThat(page.locator("h1")).hasText("Wind");
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void everyPageCanBeReadByEverybody(ColorScheme scheme) {
        Page page = chromium.visitor(new Browser.NewContextOptions().setColorScheme(scheme));
        List<String> complaints = new ArrayList<>();
        page.onConsoleMessage(message -> {
            if (message.text().contains("Content Security Policy")) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.navigate("/login");
        complaints.addAll(flaws(page));
        Chromium.signIn(page, voter);
        for (String path : paths()) {
            page.navigate(path);
            complaints.addAll(flaws(page));
        }
        assertThat(complaints).isEmpty();
    }

    @Test
    void theFirstViewIsSmall() {
        Page page = chromium.visitor();
        AtomicLong bytes = new AtomicLong();
        page.onRequestFinished(request -> bytes.addAndGet(request.sizes().responseBodySize));
        page.navigate("/login");
        assertThat(bytes.get()).isBetween(1L, FIRST_VIEW_BYTES);
    }

    private List<String> paths() {
        return List.of(
                "/",
                "/jams/" + jam.id(),
                "/jams/" + jam.id() + "/ideas",
                "/jams/" + jam.id() + "/ballot",
                "/jams/" + jam.id() + "/ideas/new",
                "/ideas/mine",
                "/ideas/" + idea.id(),
                "/ideas/" + idea.id() + "/journey",
                "/ideas/" + idea.id() + "/revisions",
                "/inbox",
                "/finance/jams/" + jam.id(),
                "/nothing-here");
    }

    private static List<String> flaws(Page page) {
        List<String> flaws = new ArrayList<>();
        if (page.locator("main").count() != 1 || page.locator("h1").count() != 1) {
            flaws.add(page.url() + " has not exactly one main and one h1");
        }
        new AxeBuilder(page)
                .analyze()
                .getViolations()
                .forEach(rule -> flaws.add(page.url() + " " + rule.getId() + " " + rule.getNodes()));
        return flaws;
    }
}
