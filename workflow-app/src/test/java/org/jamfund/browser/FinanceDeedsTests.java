package org.jamfund.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What finance does by page, without scripts: grant, find a mistake in it, and have somebody else approve its correction. */
@JamfundTest
@Tag("browser")
class FinanceDeedsTests {

    private static Chromium chromium;

    private final Given given;

    FinanceDeedsTests(@Autowired Given given) {
        this.given = given;
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
    void aGrantIsMadeByPageAndCorrectedByTwo() {
        Jam jam = given.aJam().in(JamPhase.VOTING);
        Page finance = signedIn(Role.FINANCE);
        finance.navigate("/finance/jams/" + jam.id() + "/grants/new");
        finance.fill("#amount", "1,00");
        finance.fill("#reference", "Q1");
        finance.click("button:has-text('Grant')");
        assertThat(finance.locator("#amount-error")).isVisible();
        finance.fill("#amount", "100.00");
        finance.click("button:has-text('Grant')");
        assertThat(finance.locator(".alert-success")).isVisible();

        finance.click("a:has-text('Correct') >> nth=-1");
        assertThat(finance.locator("#amount")).hasValue("100.00");
        finance.fill("#amount", "100.01");
        finance.fill("#reason", "A digit too much.");
        finance.click("text=Propose the correction");
        assertThat(finance.locator(".alert-danger")).containsText("100.00");
        finance.fill("#amount", "90");
        finance.fill("#reason", "A digit too much.");
        finance.click("text=Propose the correction");
        assertThat(finance.locator("tbody tr")).containsText("Waits for a second person.");
        assertThat(finance.locator("button:has-text('Approve and book')")).hasCount(0);

        Page auditor = signedIn(Role.AUDITOR);
        auditor.navigate("/finance/jams/" + jam.id());
        assertThat(auditor.locator("a:has-text('Grant money')")).hasCount(0);
        auditor.click("a:has-text('Corrections')");
        assertThat(auditor.locator("tbody tr")).containsText("A digit too much.");
        assertThat(auditor.locator("tbody button")).hasCount(0);

        Page colleague = signedIn(Role.FINANCE);
        colleague.navigate("/finance/jams/" + jam.id() + "/corrections");
        colleague.click("text=Approve and book");
        assertThat(colleague.locator(".alert-success")).isVisible();
        assertThat(colleague.locator(".state")).hasText("Booked");
        colleague.navigate("/finance/jams/" + jam.id());
        assertThat(colleague.locator(".flow li").first()).containsText("10.00");
        isWithdrawnByWhoProposedIt(finance, "/finance/jams/" + jam.id(), "jam/" + jam.id() + "/grant/Q1");
    }

    private static void isWithdrawnByWhoProposedIt(Page finance, String desk, String grant) {
        finance.navigate(desk + "/corrections/new?transfer=" + grant);
        finance.fill("#amount", "1");
        finance.fill("#reason", "One more.");
        finance.click("text=Propose the correction");
        finance.click("button:has-text('Withdraw')");
        assertThat(finance.locator("tbody tr").first()).containsText("Withdrawn");
    }

    private Page signedIn(Role role) {
        SignedIn person = given.aPerson().withRole(role).signedIn();
        Page page = chromium.visitor(
                new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false));
        Chromium.signIn(page, person);
        return page;
    }
}
