package org.jamfund.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.jamfund.idea.Idea;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.jamfund.voting.TriageRule;
import org.jamfund.voting.TriageRules;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.support.PropertiesLoaderUtils;

@JamfundTest
@Tag("browser")
class PagesTests {

    private static final long FIRST_VIEW_BYTES = 150_000;

    private static final int PHONE = 390;

    private static Chromium chromium;

    private final Given given;
    private final ApplicationContext doors;

    private Stage stage;
    private Stage ideation;
    private Idea idea;
    private SignedIn reader;

    PagesTests(@Autowired Given given, @Autowired ApplicationContext doors) {
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
    void aJamThatVotesOnAnIdea() {
        stage = Stage.acceptingIdeas(doors);
        idea = stage.idea(stage.member(), "Solar roofs for depots");
        doors.getBean(TriageRules.class).say(stage.facilitator, stage.jam, new TriageRule(3, 30, 5));
        stage.openVoting();
        ideation = Stage.acceptingIdeas(doors);
        reader = given.aPerson().withRole(Role.FINANCE, Role.FACILITATOR).signedIn();
        stage.joined(reader.actor());
    }

    @Test
    void leadsAStrangerToSignInInTheirLanguage() {
        Page page = chromium.visitor(new Browser.NewContextOptions().setLocale("de-DE"));
        page.navigate("/jams/" + stage.jam);
        assertThat(page.locator("h1")).hasText("Anmelden");
    }

    @Test
    void showsAnIdeaWhereItIsInTheDrawing() {
        Page page = chromium.visitor();
        Chromium.signIn(page, reader);
        page.navigate("/ideas/" + idea.id() + "/journey");
        assertThat(page.locator(".drawing .djs-element.here").first()).isVisible();
        assertThat(page.locator(".way .here")).hasCount(1);
    }

    @Test
    void tellsAStrangerWhatThisIs() {
        Page page = chromium.visitor();
        page.navigate("/");
        assertThat(page.locator("h1")).hasText("Sign in");
        assertThat(page.locator("main")).containsText("put forward ideas");
        assertThat(page.locator(".alert")).hasCount(0);
    }

    @Test
    void theWayOfAnIdeaIsToldInGermanWithoutEnglishLeftovers() throws IOException {
        Page page = chromium.visitor(new Browser.NewContextOptions().setLocale("de-DE"));
        Chromium.signIn(page, reader);
        page.navigate("/ideas/" + idea.id() + "/journey");
        assertThat(page.locator(".drawing .token")).hasText("hier");
        List<String> read = new ArrayList<>(
                page.locator(".drawing text, .way strong, .steps span").allTextContents());
        read.replaceAll(PagesTests::squeezed);
        assertThat(read).contains("Ideeeingereicht", "Eingereicht").doesNotContainAnyElementsOf(englishLabels());
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en-GB", "DARK, 1280, de-DE", "LIGHT, 390, de-DE", "DARK, 390, en-GB"})
    void everyPageCanBeReadByEverybody(ColorScheme scheme, int width, String language) {
        Page page = chromium.visitor(new Browser.NewContextOptions()
                .setColorScheme(scheme)
                .setViewportSize(width, 800)
                .setLocale(language));
        Flaws flaws = new Flaws(page);
        for (String path : List.of("/login", "/setup")) {
            page.navigate(path);
            flaws.ofThePage(width > PHONE);
        }
        Chromium.signIn(page, reader);
        for (String path : paths()) {
            page.navigate(path);
            flaws.ofThePage(width > PHONE);
        }
        assertThat(flaws.found()).isEmpty();
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
                "/jams/" + stage.jam,
                "/jams/" + stage.jam + "/ideas",
                "/jams/" + stage.jam + "/ballot",
                "/jams/" + stage.jam + "/triage",
                "/jams/" + ideation.jam + "/triage",
                "/jams/" + stage.jam + "/scorecard",
                "/jams/" + ideation.jam + "/scorecard",
                "/jams/" + stage.jam + "/overdue",
                "/jams/" + stage.jam + "/receipts",
                "/jams/" + stage.jam + "/results",
                "/jams/" + stage.jam + "/review",
                "/jams/" + stage.jam + "/review/seats?late=true",
                "/jams/" + stage.jam + "/review/ideas",
                "/jams/" + stage.jam + "/review/log",
                "/jams/" + ideation.jam + "/ideas/new",
                "/ideas/mine",
                "/ideas/" + idea.id(),
                "/ideas/" + idea.id() + "/journey",
                "/ideas/" + idea.id() + "/revisions",
                "/inbox",
                "/notifications",
                "/finance",
                "/finance/verification",
                "/finance/jams/" + stage.jam,
                "/finance/jams/" + stage.jam + "?asOf=2006-07-24&kind=GRANT",
                "/finance/jams/" + stage.jam + "/grants/new",
                "/finance/jams/" + stage.jam + "/corrections",
                "/finance/jams/" + stage.jam + "/reports",
                "/finance/jams/" + stage.jam + "/reports/trial-balance",
                "/nothing-here");
    }

    private static List<String> englishLabels() throws IOException {
        Properties english = PropertiesLoaderUtils.loadAllProperties("messages/drawings.properties");
        return english.values().stream()
                .map(label -> squeezed((String) label))
                .filter(label -> !label.equals("Jamfund"))
                .toList();
    }

    /** A drawing breaks its labels into lines, and the pieces come without the spaces between them. */
    private static String squeezed(String text) {
        return text.replaceAll("\\s", "");
    }
}
