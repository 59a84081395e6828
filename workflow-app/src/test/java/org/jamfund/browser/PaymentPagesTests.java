package org.jamfund.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.payment.Cashier;
import org.jamfund.payment.Payment;
import org.jamfund.people.Actor;
import org.jamfund.project.Project;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** An owner says whom to pay, finance pays, the bank sends it back: all of it on pages without scripts. */
@JamfundTest
@Tag("browser")
class PaymentPagesTests {

    private static Chromium chromium;

    private final Cashier cashier;

    PaymentPagesTests(@Autowired ApplicationContext doors) {
        cashier = new Cashier(doors);
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
    void moneyGoesOutComesBackAndGoesOutAgain() {
        Id<Project> project = cashier.planned("900");
        Page owner = signedIn(cashier.room.owner());
        owner.navigate("/projects/" + project);
        owner.click("a:has-text('Where the money goes')");
        owner.fill("#name", "Roof Makers");
        owner.fill("#iban", "DE75 5121 0800 1245 1261 98");
        owner.click("main form button");
        assertThat(owner.locator("#iban-error")).containsText("not a valid IBAN");
        assertThat(owner.locator("#name")).hasValue("Roof Makers");
        owner.fill("#iban", "DE75 5121 0800 1245 1261 99");
        owner.click("main form button");
        assertThat(owner.locator(".alert-success")).isVisible();
        cashier.paid(project, 1);

        Page finance = signedIn(cashier.finance);
        finance.navigate("/finance/jams/" + cashier.room.jam());
        finance.click("a:has-text('Payments')");
        assertThat(finance.locator("main")).containsText(Cashier.IBAN);
        finance.click("button[name=file]");
        assertThat(finance.locator(".alert-success")).containsText("The file is made");
        assertThat(finance.locator("a:has-text('pain.001')")).hasCount(1);
        finance.click("button[value=settlement]");
        assertThat(finance.locator(".state-paid")).hasCount(1);
        aColleagueTakesBackWhatIsNotOfferedTo(finance);
        finance.navigate("/finance/jams/" + cashier.room.jam() + "/payments");

        owner.navigate("/projects/" + project + "/payee");
        assertThat(owner.locator("main")).containsText("The money came back: The account is closed.");
        owner.fill("#iban", "FR1420041010050500013M02606");
        owner.click("main form button");
        finance.click("button[value=repetition]");
        assertThat(finance.locator(".alert-danger")).containsText("has been changed since you read it");
        finance.click("button[value=repetition]");
        assertThat(finance.locator(".state-open")).hasCount(1);
        assertThat(finance.locator("tr:has(.state-open)")).containsText("FR1420041010050500013M02606");
    }

    private void aColleagueTakesBackWhatIsNotOfferedTo(Page sender) {
        assertThat(sender.locator("main")).containsText("somebody else books a return");
        Page colleague = signedIn(cashier.colleague);
        colleague.navigate("/finance/jams/" + cashier.room.jam() + "/payments");
        colleague.click("summary:has-text('came back')");
        colleague.fill("input[name=reason]", "The account is closed.");
        colleague.click("button[value=return]");
        assertThat(colleague.locator(".state-returned")).hasCount(1);
        assertThat(colleague.locator("main")).containsText("somebody else pays again");
    }

    @Test
    void nobodyElseSeesThem() {
        Payment payment = cashier.open();
        Page member = signedIn(cashier.room.member(0));
        for (String path : paths(payment)) {
            member.navigate(path);
            assertThat(member.locator("body")).not().containsText(Cashier.IBAN);
        }
    }

    @ParameterizedTest
    @CsvSource({"LIGHT, 1280, en-GB", "DARK, 1280, de-DE", "LIGHT, 390, de-DE"})
    void everybodyCanReadThem(ColorScheme scheme, int width, String language) {
        Payment payment = cashier.open();
        for (Actor reader : List.of(cashier.finance, cashier.room.owner())) {
            Page page = chromium.visitor(new Browser.NewContextOptions()
                    .setColorScheme(scheme)
                    .setViewportSize(width, 800)
                    .setLocale(language));
            Chromium.signIn(page, cashier.at(reader));
            Flaws flaws = new Flaws(page);
            for (String path : reader.equals(cashier.finance)
                    ? paths(payment)
                    : paths(payment).subList(1, 3)) {
                page.navigate(path);
                flaws.ofThePage(width > 390);
            }
            assertThat(flaws.found()).isEmpty();
        }
    }

    private List<String> paths(Payment payment) {
        return List.of(
                "/finance/jams/" + payment.jamId() + "/payments",
                "/projects/" + payment.projectId() + "/payee",
                "/projects/" + payment.projectId());
    }

    private Page signedIn(Actor person) {
        Page page = chromium.visitor(
                new Browser.NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false));
        Chromium.signIn(page, cashier.at(person));
        return page;
    }
}
