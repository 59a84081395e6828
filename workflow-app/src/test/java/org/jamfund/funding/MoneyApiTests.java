package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@JamfundTest
class MoneyApiTests {

    @Autowired
    private Given given;

    private Jam jam;
    private SignedIn finance;

    @BeforeEach
    void aJamAndSomebodyFromFinance() {
        jam = given.aJam().in(JamPhase.DECISION);
        finance = given.aPerson().withRole(Role.FINANCE).signedIn();
    }

    @Test
    void aGrantIsBookedOncePerKeyAndAnsweredAlike() {
        Map<String, Object> order = order("1250000.00", "USD", "Q1");
        String first = grant("key-1", order).statusCode(201).extract().asString();
        String again = grant("key-1", order).statusCode(201).extract().asString();
        assertThat(again).isEqualTo(first);
        grant("key-1", order("1.00", "USD", "Q1")).statusCode(422);
        grant("key-2", order("1.00", "USD", "Q1")).statusCode(409).body("code", equalTo("reference-conflict"));
        finance.api()
                .body(order)
                .post("/api/jams/{jam}/envelope/grants", jam.id().text())
                .then()
                .statusCode(400);
        get(finance, "/api/jams/" + jam.id() + "/envelope")
                .statusCode(200)
                .body("granted.amount", equalTo("1250000.00"))
                .body("available.amount", equalTo("1250000.00"))
                .body("returned.amount", equalTo("0.00"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                   | USD
            -1                  | USD
            9223372036854775807 | USD
            1e999               | USD
            1,00                | USD
            NaN                 | USD
            1.001               | USD
            1.00                | EUR
            1.00                | XYZ
            """)
    void anAmountThatIsNoneIsAFieldError(String amount, String currency) {
        grant("key-" + amount + currency, order(amount, currency, "bad"))
                .statusCode(422)
                .body("errors.field", hasItem(containsString("amount")));
        get(finance, "/api/jams/" + jam.id() + "/envelope").body("granted.amount", equalTo("0.00"));
    }

    @Test
    void whatMayBeMeantAsThousandsIsNotTakenForDecimals() {
        grant("zeros", order("10.500", "USD", "zeros"))
                .statusCode(422)
                .body("errors[0].field", equalTo("amount.amount"))
                .body("errors[0].code", equalTo("amount-decimals"));
        grant("small", order("1.00", "usd", "small"))
                .statusCode(422)
                .body("errors[0].field", equalTo("amount.currency"));
    }

    @Test
    void onlyFinanceGrants() {
        given.anAdministrator()
                .api()
                .header("Idempotency-Key", "k")
                .body(order("1.00", "USD", "Q1"))
                .post("/api/jams/{jam}/envelope/grants", jam.id().text())
                .then()
                .statusCode(403);
    }

    @Test
    void theBooksAreOpenToAuditorsAndBalance() {
        grant("key", order("100.00", "USD", "Q1")).statusCode(201);
        SignedIn auditor = given.aPerson().withRole(Role.AUDITOR).signedIn();
        get(auditor, "/api/ledger/accounts?jam=" + jam.id())
                .statusCode(200)
                .body("items.code", hasItem("jam/" + jam.id() + "/available"));
        get(auditor, "/api/ledger/transfers?account=jam/" + jam.id() + "/available")
                .statusCode(200)
                .body("items", hasSize(1))
                .body("items[0].kind", equalTo("GRANT"));
        get(auditor, "/api/ledger/verification").statusCode(200).body("ok", equalTo(true));
        Response balance = get(auditor, "/api/ledger/trial-balance")
                .statusCode(200)
                .extract()
                .response();
        assertThat(balance.<String>path("currencies[0].debits.amount"))
                .isEqualTo(balance.path("currencies[0].credits.amount"));
        get(given.aPerson().signedIn(), "/api/ledger/trial-balance").statusCode(403);
    }

    @Test
    void anExportIsTheSameWheneverItIsMadeAgain() {
        grant("key", order("100.00", "USD", "=HYPERLINK(1)")).statusCode(201);
        String journal = "/api/reports/journal?jam=" + jam.id();
        Response first = get(finance, journal).statusCode(200).extract().response();
        String asOf = first.header("X-As-Of");
        grant("key-2", order("5.00", "USD", "Q2")).statusCode(201);
        Response again = get(finance, journal + "&to=" + asOf).extract().response();
        assertThat(again.asString()).isEqualTo(first.asString()).contains("100.00");
        assertThat(again.header("X-Content-SHA256")).isEqualTo(first.header("X-Content-SHA256"));
        assertThat(first.header("X-Row-Count")).isEqualTo("1");
        get(finance, "/api/reports/allocations?groupBy=month&jam=" + jam.id())
                .statusCode(200)
                .body("totals.granted.amount", equalTo("105.00"));
        assertThat(get(finance, "/api/reports/allocations?format=xlsx&jam=" + jam.id())
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .startsWith('P', 'K');
    }

    @Test
    void proposalsNeedATallyAndAKnownRule() {
        String proposals = "/api/jams/" + jam.id() + "/allocation-proposals?rule=";
        get(finance, proposals + "greedy-votes").statusCode(404).body("code", equalTo("not-tallied-yet"));
        get(finance, proposals + "lottery")
                .statusCode(422)
                .body("errors[0].field", equalTo("rule"))
                .body("errors[0].message", containsString("greedy-votes-per-cost"));
        get(finance, proposals + "equal-shares").statusCode(404).body("code", equalTo("not-tallied-yet"));
    }

    private ValidatableResponse grant(String key, Map<String, Object> order) {
        return finance.api()
                .header("Idempotency-Key", key)
                .body(order)
                .post("/api/jams/{jam}/envelope/grants", jam.id().text())
                .then();
    }

    private static ValidatableResponse get(SignedIn by, String path) {
        return by.api().get(path).then();
    }

    private static Map<String, Object> order(String amount, String currency, String reference) {
        return Map.of("amount", Map.of("amount", amount, "currency", currency), "reference", reference);
    }
}
