package org.jamfund.funding;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Id;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is no amount of money is named as such wherever money is spoken of, and moves none. */
@JamfundTest
class HostileAmountsTests {

    @Autowired
    private Given given;

    private Jam jam;
    private SignedIn finance;

    @BeforeEach
    void aGrantOfADollar() {
        jam = given.aJam().in(JamPhase.VOTING);
        finance = given.aPerson().withRole(Role.FINANCE).signedIn();
        post("envelope/grants", Map.of("amount", usd("1.00"), "reference", "good"))
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0|USD",
                "-1|USD",
                "92233720368547758.07|USD",
                "9223372036854775807|USD",
                "1e999|USD",
                "1,00|USD",
                "NaN|USD",
                "Infinity|USD",
                "1.001|USD",
                "0x10|USD",
                "१|USD",
                "1.00|EUR",
                "1.00|usd",
                "1.00|XXXX",
                "1.00|"
            })
    void whatIsNoAmountOfThisJamIsNamedAndBooksNothing(String amount, String currency) {
        Map<String, String> money = Map.of("amount", amount, "currency", currency == null ? "" : currency);
        post(
                        "corrections",
                        Map.of("transfer", "jam/" + jam.id() + "/grant/good", "amount", money, "reason", "Why not?"))
                .statusCode(422)
                .body("errors[0].field", startsWith("amount"));
        post("envelope/grants", Map.of("amount", money, "reference", "bad"))
                .statusCode(422)
                .body("errors[0].field", startsWith("amount"));
        finance.api().get("/api/jams/" + jam.id() + "/envelope").then().body("granted.amount", equalTo("1.00"));
    }

    private ValidatableResponse post(String path, Map<String, ?> body) {
        return finance.api()
                .header("Idempotency-Key", Id.fresh().text())
                .body(body)
                .post("/api/jams/" + jam.id() + "/" + path)
                .then();
    }
}
