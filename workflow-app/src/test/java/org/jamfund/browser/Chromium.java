package org.jamfund.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import io.restassured.RestAssured;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jamfund.testing.fixture.SignedIn;

/** The machine's own Chromium where there is one (or the one that CHROMIUM names), otherwise Playwright's. */
final class Chromium implements AutoCloseable {

    private static final int DESK = 1280;
    private static final int PHONE = 390;
    private static final List<String> QUIET = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private final Playwright playwright;
    private final Browser browser;

    Chromium() {
        Path installed = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(QUIET);
        if (Files.isExecutable(installed)) {
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            options.setExecutablePath(installed);
        } else {
            playwright = Playwright.create();
        }
        browser = playwright.chromium().launch(options);
    }

    /** A visitor of their own: nothing is shared with any other. */
    Page visitor(Browser.NewContextOptions wishes) {
        BrowserContext context = browser.newContext(wishes.setBaseURL("http://localhost:" + RestAssured.port));
        return context.newPage();
    }

    Page visitor() {
        return visitor(new Browser.NewContextOptions().setLocale("en-GB"));
    }

    static void signIn(Page page, SignedIn person) {
        page.navigate("/login");
        page.fill("#username", person.actor().username());
        page.fill("#password", person.password());
        page.click("main button");
    }

    /** Somebody at a desk, signed in. */
    Page deskOf(SignedIn person) {
        return visitor(person, ColorScheme.LIGHT, DESK);
    }

    /** Whoever reads these pages, by day and by night, at a desk and on a phone, finds nothing wrong with them. */
    void everybodyCanRead(SignedIn reader, List<String> paths) {
        List<String> found = new ArrayList<>();
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            for (int width : List.of(DESK, PHONE)) {
                Page page = visitor(reader, scheme, width);
                Flaws flaws = new Flaws(page);
                for (String path : paths) {
                    page.navigate(path);
                    flaws.ofThePage(width > PHONE);
                }
                found.addAll(flaws.found());
                page.context().close();
            }
        }
        assertThat(found).isEmpty();
    }

    private Page visitor(SignedIn person, ColorScheme scheme, int width) {
        Page page = visitor(new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setColorScheme(scheme)
                .setViewportSize(width, 800));
        signIn(page, person);
        return page;
    }

    @Override
    public void close() {
        playwright.close();
    }
}
