package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.util.List;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What lists, reports and the journal of finance make of payments. */
@JamfundTest
class PaymentsToldTests {

    private final Cashier cashier;
    private final SignedIn finance;
    private String jam = "";

    PaymentsToldTests(@Autowired ApplicationContext application) {
        cashier = new Cashier(application);
        finance = cashier.at(cashier.finance);
    }

    @BeforeEach
    void aJam() {
        jam = cashier.room.jam().text();
    }

    /** What came back is no milestone of its own, and what was sent anew is paid for the same one. */
    @Test
    void theBudgetReportCountsWhatCameBackWhereItWasPaid() {
        Payment payment = cashier.open();
        String path = "/api/payments/" + payment.id();
        assertThat(offersToCorrect(payment)).isTrue();
        finance.api().body(Map.of("reason", "Account closed")).put(path + "/return");
        assertThat(offersToCorrect(payment)).isFalse();
        Map<String, Object> back = budgetOf(payment);
        assertThat(back)
                .containsEntry("milestone", 1)
                .containsEntry("disbursed", Map.of("amount", "0.00", "currency", "USD"));
        assertThat(back).doesNotContainKey("disbursedAt");
        cashier.at(cashier.colleague)
                .api()
                .body(Map.of(
                        "payee",
                        cashier.give(payment.projectId(), Cashier.IBAN).id().text()))
                .put(path + "/repetition")
                .then()
                .statusCode(200);
        assertThat(budgetOf(payment))
                .containsEntry("disbursed", Map.of("amount", "900.00", "currency", "USD"))
                .containsKey("disbursedAt");
    }

    /** Whether finance finds the way to a correction beside the disbursement in the journal of its page. */
    private boolean offersToCorrect(Payment payment) {
        int seq = finance.api()
                .get("/api/reports/journal?format=json&jam=" + jam)
                .path("rows.find { it.reference == 'project/" + payment.projectId() + "/tranche/1' }.seq");
        String page = finance.api().get("/finance/jams/" + jam).asString();
        return page.contains("/corrections/new?transfer=" + seq + "\"");
    }

    /** The one row that this project has. */
    private Map<String, Object> budgetOf(Payment payment) {
        List<Map<String, Object>> rows = finance.api()
                .get("/api/reports/budget-vs-actual?jam=" + jam)
                .then()
                .statusCode(200)
                .extract()
                .path("rows.findAll { it.project == '" + payment.projectId() + "' }");
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }

    @Test
    void paymentsAreListedFromTheLatestOn() {
        String earlier = cashier.open().id().text();
        String later = cashier.open().id().text();
        String next = finance.api()
                .get("/api/payments?limit=1")
                .then()
                .body("items.id", equalTo(List.of(later)))
                .extract()
                .path("next");
        finance.api().get("/api/payments?limit=1&after=" + next).then().body("items.id", equalTo(List.of(earlier)));
    }
}
