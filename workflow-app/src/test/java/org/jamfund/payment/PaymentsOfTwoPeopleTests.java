package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.project.Project;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody alone sends money somewhere, and nobody approves an account that was changed behind their back. */
@JamfundTest
class PaymentsOfTwoPeopleTests {

    private static final Reason CLOSED = Reason.said("The account is closed.");
    private static final String OTHER_IBAN = "FR1420041010050500013M02606";

    private final Cashier cashier;
    private final Actor finance;
    private final Actor colleague;
    private final Payments payments;

    PaymentsOfTwoPeopleTests(@Autowired ApplicationContext application) {
        cashier = new Cashier(application);
        finance = cashier.finance;
        colleague = cashier.colleague;
        payments = application.getBean(Payments.class);
    }

    @Test
    void whoeverGaveThePayeeDoesNotSendTheMoney() {
        Payment payment = cashier.open();
        Actor both = cashier.room.alsoIn(Role.FINANCE, cashier.room.owner());
        assertRefused("four-eyes", () -> cashier.sent(both));
        assertThat(cashier.now(payment).status()).isEqualTo(PaymentStatus.OPEN);
        cashier.sent(finance);
        payments.sendBack(colleague, payment.id(), CLOSED);
        assertRefused("four-eyes", () -> payments.repeat(both, payment.id(), payeeOf(payment)));
    }

    @Test
    void whoeverSentAPaymentDoesNotTakeItBackAsWell() {
        Payment payment = cashier.open();
        cashier.sent(finance);
        assertRefused("four-eyes", () -> payments.sendBack(finance, payment.id(), CLOSED));
        payments.settle(finance, payment.id());
        assertRefused("four-eyes", () -> payments.sendBack(finance, payment.id(), CLOSED));
        assertThat(cashier.now(payment).status()).isEqualTo(PaymentStatus.PAID);
        assertThat(cashier.room.balance("disbursed")).isEqualTo(usd("900"));
        payments.sendBack(colleague, payment.id(), CLOSED);
    }

    @Test
    void whoeverTookAPaymentBackDoesNotPayItAgainAsWell() {
        Payment payment = cashier.open();
        payments.sendBack(finance, payment.id(), Reason.said("Stopped before it left."));
        assertRefused("four-eyes", () -> payments.repeat(finance, payment.id(), payeeOf(payment)));
        assertThat(cashier.now(payment).status()).isEqualTo(PaymentStatus.RETURNED);
        payments.repeat(colleague, payment.id(), payeeOf(payment));
    }

    @Test
    void whatFinanceApprovesIsThePayeeItHasRead() {
        Id<Project> project = cashier.planned("400", "500");
        SignedIn at = cashier.at(finance);
        String approval = "/api/projects/" + project + "/milestones/1/approval";
        cashier.reported(project, 1);
        String first = cashier.give(project, Cashier.IBAN).id().text();
        refusesAsChanged(at, approval, "none");
        String second = cashier.give(project, OTHER_IBAN).id().text();
        refusesAsChanged(at, approval, first);
        at.api().body(Map.of("payee", second)).put(approval).then().statusCode(200);
        cashier.room.runJobs(cashier.ideaOf(project));
        assertThat(cashier.payments(project).get(0).payeeId()).hasToString(second);
        cashier.reported(project, 2);
        at.api().body(Map.of()).put(approval.replace("/1/", "/2/")).then().statusCode(200);
    }

    private static void refusesAsChanged(SignedIn at, String approval, String read) {
        at.api()
                .body(Map.of("payee", read))
                .put(approval)
                .then()
                .statusCode(409)
                .body("code", equalTo("payee-changed"));
    }

    /** The inbox carries along what stood beside its form, and is refused at the same door. */
    @Test
    void theInboxApprovesWhatStoodBesideItsForm() {
        Id<Project> project = cashier.planned("900");
        cashier.give(project, Cashier.IBAN);
        cashier.reported(project, 1);
        SignedIn at = cashier.at(finance);
        String task = at.api().get("/api/inbox").path("items.find { it.subject.project == '" + project + "' }.id");
        String read = at.api().get("/api/inbox/{task}/form", task).path("data.payee");
        cashier.give(project, OTHER_IBAN);
        Map<String, Object> answers = Map.of("decision", "approve", "payee", read);
        at.api()
                .body(Map.of("data", answers))
                .put("/api/inbox/{task}/completion", task)
                .then()
                .statusCode(409)
                .body("code", equalTo("payee-changed"));
        String now = at.api().get("/api/inbox/{task}/form", task).path("data.payee");
        assertThat(now).isNotEqualTo(read);
        at.api()
                .body(Map.of("data", Map.of("decision", "approve", "payee", now)))
                .put("/api/inbox/{task}/completion", task)
                .then()
                .statusCode(204);
    }

    @Test
    void financeHearsOfAPayeeThatIsNewSinceTheLastPayment() {
        Id<Project> project = cashier.planned("400", "500");
        SignedIn at = cashier.at(finance);
        String payee = "/api/projects/" + project + "/payee";
        cashier.give(project, Cashier.IBAN);
        cashier.paid(project, 1);
        cashier.reported(project, 2);
        at.api().get(payee).then().body("unread", equalTo(false));
        at.api().get("/api/notifications").then().body("items.message", not(hasItem(containsString("is paid to"))));
        cashier.give(project, OTHER_IBAN);
        at.api()
                .get("/api/notifications")
                .then()
                .body("items.message", hasItem(containsString("is paid to since its last payment was approved")))
                .body(not(containsString(OTHER_IBAN)));
        at.api().get(payee).then().body("unread", equalTo(true));
        String task = at.api().get("/api/inbox").path("items.find { it.subject.project == '" + project + "' }.id");
        at.api()
                .get("/api/inbox/{task}/form", task)
                .then()
                .body("facts.find { it.name == 'payee-new' }.value", containsString(Cashier.IBAN));
        cashier.give(project, Cashier.IBAN);
        at.api().get(payee).then().body("unread", equalTo(false));
    }

    private static Id<Payee> payeeOf(Payment payment) {
        return Objects.requireNonNull(payment.payeeId());
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(act)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo(code));
    }
}
