package org.jamfund.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Payments and files for the bank, over the API. */
@JamfundTest
class PaymentApiTests {

    private static final String NOBODY = "0000000000000";
    private final Cashier cashier;
    private final SignedIn owner;
    private final SignedIn finance;
    private final SignedIn colleague;
    private final SignedIn auditor;
    private final SignedIn member;
    private String jam = "";

    PaymentApiTests(@Autowired ApplicationContext application) {
        cashier = new Cashier(application);
        owner = cashier.at(cashier.room.owner());
        finance = cashier.at(cashier.finance);
        colleague = cashier.at(cashier.colleague);
        auditor = cashier.at(cashier.room.person("auditor", Role.AUDITOR));
        member = cashier.at(cashier.room.person("member"));
    }

    @BeforeEach
    void aJam() {
        jam = cashier.room.jam().text();
    }

    @Test
    void onlyFinancePaysAndAuditorsLookOn() {
        String payment = "/api/payments/" + cashier.open().id();
        String files = "/api/jams/" + jam + "/payment-files";
        for (SignedIn other : List.of(owner, member, cashier.at(cashier.room.member(0)))) {
            for (String path : List.of(payment, "/api/payments", files)) {
                other.api().get(path).then().statusCode(403);
            }
        }
        for (SignedIn other : List.of(owner, member, auditor)) {
            other.api().header("Idempotency-Key", "k").post(files).then().statusCode(403);
            for (String verb : List.of("payee", "settlement", "return", "repetition", "surrender")) {
                other.api().body(Map.of()).put(payment + "/" + verb).then().statusCode(403);
            }
        }
        auditor.api().get(payment).then().statusCode(200).body("payee.iban", equalTo(Cashier.IBAN));
        finance.api().get("/api/payments/" + NOBODY).then().statusCode(404);
        finance.api().put("/api/payments/" + NOBODY + "/settlement").then().statusCode(404);
        finance.api().get("/api/payments?status=gone").then().statusCode(422);
        finance.api().get("/api/payments?after=x").then().statusCode(422);
    }

    @Test
    void aFileIsMadeOncePerKeyAndIsTheSameBytesForEver() {
        Payment payment = cashier.open();
        String files = "/api/jams/" + jam + "/payment-files";
        finance.api().post(files).then().statusCode(400);
        sends("a", Map.of("executionOn", "1999-01-01")).statusCode(422).body("errors[0].field", equalTo("executionOn"));
        sends("a", Map.of("executionOn", "2999-01-01")).statusCode(422);
        String file = sends("a", Map.of())
                .statusCode(201)
                .body("count", equalTo(1))
                .body("total.amount", equalTo("900.00"))
                .body("currency", equalTo("USD"))
                .body("executionOn", notNullValue())
                .extract()
                .path("id");
        sends("a", Map.of()).statusCode(201).body("id", equalTo(file));
        sends("a", Map.of("executionOn", "2999-01-01")).statusCode(422);
        sends("b", Map.of()).statusCode(409).body("code", equalTo("nothing-to-pay"));
        auditor.api().get(files).then().statusCode(200).body("items[0].id", equalTo(file));

        for (String format : List.of("pain.001", "csv")) {
            Response before = sent(file, format);
            colleague
                    .api()
                    .body(Map.of("reason", "No such account"))
                    .put("/api/payments/" + payment.id() + "/return")
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("returned"));
            cashier.give(payment.projectId(), "FR1420041010050500013M02606");
            Response after = sent(file, format);
            assertThat(after.asByteArray()).isEqualTo(before.asByteArray());
            assertThat(after.asString()).contains(Cashier.IBAN, payment.id().text());
            assertThat(after.header("X-Content-SHA256")).isEqualTo(before.header("X-Content-SHA256"));
        }
        finance.api().get("/api/payment-files/" + file + "?format=mt101").then().statusCode(422);
        owner.api().get("/api/payment-files/" + file).then().statusCode(403);
    }

    @Test
    void aPaymentTellsWhatHappenedToItAndItsOwnersHearWhenItComesBack() {
        Payment payment = cashier.open();
        String path = "/api/payments/" + payment.id();
        finance.api().put(path + "/settlement").then().statusCode(409).body("code", equalTo("not-instructed"));
        sends("t", Map.of()).statusCode(201);
        finance.api().put(path + "/settlement").then().statusCode(200).body("status", equalTo("paid"));
        finance.api().body(Map.of()).put(path + "/return").then().statusCode(422);
        assertReturnedOnlyByAnotherInPlainWords(path);
        colleague
                .api()
                .body(Map.of("reason", "Account closed"))
                .put(path + "/return")
                .then()
                .statusCode(200)
                .body("status", equalTo("returned"))
                .body("reason", equalTo("Account closed"))
                .body("history.status", equalTo(List.of("open", "instructed", "paid", "returned")))
                .body("history[3].person", equalTo(colleague.id().text()));
        owner.api()
                .get("/api/notifications")
                .then()
                .body("items.message", hasItem(containsString("Account closed")))
                .body(not(containsString(Cashier.IBAN)));
        finance.api()
                .get("/api/jams/" + jam + "/envelope")
                .then()
                .body("returned.amount", equalTo("0.00"))
                .body("disbursed.amount", equalTo("0.00"));
        assertRepeatedOnlyToWhoWasRead(path);
        finance.api().put(path + "/surrender").then().statusCode(200).body("status", equalTo("surrendered"));
        finance.api().get("/api/jams/" + jam + "/envelope").then().body("returned.amount", equalTo("900.00"));
        finance.api()
                .get("/api/reports/allocations?jam=" + jam)
                .then()
                .body("totals.returned.amount", equalTo("900.00"));
        finance.api().get("/api/ledger/verification").then().body("ok", equalTo(true));
    }

    private void assertReturnedOnlyByAnotherInPlainWords(String path) {
        finance.api()
                .body(Map.of("reason", "Account closed"))
                .put(path + "/return")
                .then()
                .statusCode(409)
                .body("code", equalTo("four-eyes"));
        colleague
                .api()
                .body(Map.of("reason", "Account \u202edesolc"))
                .put(path + "/return")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"));
    }

    private void assertRepeatedOnlyToWhoWasRead(String path) {
        finance.api().put(path + "/repetition").then().statusCode(400);
        finance.api()
                .body(Map.of())
                .put(path + "/repetition")
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("payee"));
        finance.api()
                .body(Map.of("payee", NOBODY))
                .put(path + "/repetition")
                .then()
                .statusCode(409)
                .body("code", equalTo("payee-changed"));
    }

    @Test
    void aListIsReadByJamAndStatusPageByPage() {
        cashier.open();
        cashier.paid(cashier.planned("100"), 1);
        String list = "/api/payments?jam=" + jam;
        String next = finance.api()
                .get(list + "&limit=1")
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .extract()
                .path("next");
        finance.api()
                .get(list + "&limit=1&after=" + next)
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        finance.api()
                .get(list + "&status=awaiting-payee")
                .then()
                .body("items.amount.amount", equalTo(List.of("100.00")))
                .body("items[0].payee", nullValue());
    }

    private ValidatableResponse sends(String key, Map<String, Object> request) {
        return finance.api()
                .header("Idempotency-Key", key)
                .body(request)
                .post("/api/jams/" + jam + "/payment-files")
                .then();
    }

    private Response sent(String file, String format) {
        return finance.api().get("/api/payment-files/" + file + "?format=" + format);
    }
}
