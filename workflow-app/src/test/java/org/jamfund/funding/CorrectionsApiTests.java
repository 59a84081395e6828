package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Verification;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A mistake in the books is mended by two people of finance and stays to be read. */
@JamfundTest
class CorrectionsApiTests {

    private final Given given;
    private final Verification verification;
    private Jam jam;
    private SignedIn finance;
    private SignedIn colleague;
    private String transfer = "";

    @Autowired
    CorrectionsApiTests(Given given, Verification verification) {
        this.given = given;
        this.verification = verification;
    }

    @BeforeEach
    void aGrantOfAThousand() {
        jam = given.aJam().in(JamPhase.VOTING);
        finance = given.aPerson().withRole(Role.FINANCE).signedIn();
        colleague = given.aPerson().withRole(Role.FINANCE).signedIn();
        transfer = granted("1000.00", "Q1");
    }

    @AfterEach
    void theBooksVerify() {
        assertThat(verification.run().checks())
                .allSatisfy(check -> assertThat(check.ok()).as(check.toString()).isTrue());
    }

    @Test
    void isBookedOnceASecondPersonApproves() {
        JsonPath proposed = propose(transfer, usd("400.00"))
                .statusCode(201)
                .header("Location", "/api/jams/" + jam.id() + "/corrections")
                .body("status", equalTo("proposed"))
                .body("kind", equalTo("GRANT"))
                .body("decidedBy", nullValue())
                .extract()
                .jsonPath();
        assertThat(envelope("granted")).isEqualTo("1000.00");
        String approval = "/api/corrections/" + proposed.getString("id") + "/approval";
        finance.api().put(approval).then().statusCode(409).body("code", equalTo("four-eyes"));
        for (int time = 0; time < 2; time++) {
            colleague
                    .api()
                    .put(approval)
                    .then()
                    .statusCode(200)
                    .body("status", equalTo("approved"))
                    .body("decidedBy", equalTo(colleague.id().text()));
        }
        assertThat(envelope("granted")).isEqualTo("600.00");
        assertThat(envelope("available")).isEqualTo("600.00");
        propose(transfer, usd("600.01")).statusCode(409).body("code", equalTo("exceeds-transfer"));
        colleague
                .api()
                .get("/api/ledger/transfers?account=jam/" + jam.id() + "/available")
                .then()
                .body("items[1].kind", equalTo("CORRECT"));
    }

    @Test
    void isRefusedWithAReasonAndMayBeProposedAgain() {
        String id = propose(transfer, usd("400.00")).extract().path("id");
        String refusal = "/api/corrections/" + id + "/refusal";
        colleague.api().body(Map.of("reason", " ")).put(refusal).then().statusCode(422);
        finance.api().body(Map.of("reason", "Mine.")).put(refusal).then().statusCode(409);
        colleague
                .api()
                .body(Map.of("reason", "It was right."))
                .put(refusal)
                .then()
                .statusCode(200)
                .body("refusal", equalTo("It was right."));
        colleague
                .api()
                .put("/api/corrections/" + id + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("already-decided"));
        propose(transfer, usd("400.00")).statusCode(201);
        given.aPerson()
                .withRole(Role.AUDITOR)
                .signedIn()
                .api()
                .get("/api/jams/" + jam.id() + "/corrections")
                .then()
                .statusCode(200)
                .body("items", hasSize(2))
                .body("items[1].status", equalTo("refused"));
        assertThat(envelope("granted")).isEqualTo("1000.00");
    }

    @Test
    void whileOneWaitsTheSameAgainIsTheSameAndAnotherIsRefused() {
        List<String> ids = Together.times(
                8,
                call -> propose(transfer, usd("400.00"))
                        .statusCode(201)
                        .extract()
                        .path("id"));
        assertThat(ids).containsOnly(ids.get(0));
        propose(transfer, usd("399.00")).statusCode(409).body("code", equalTo("correction-waits"));
        List<Integer> answers = Together.times(
                8,
                call -> colleague
                        .api()
                        .put("/api/corrections/" + ids.get(0) + "/approval")
                        .statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(envelope("granted")).isEqualTo("600.00");
    }

    @Test
    void onlyWhatIsStillThereIsTakenBack() {
        String id = propose("jam/" + jam.id() + "/grant/Q1", usd("1000.00"))
                .statusCode(201)
                .extract()
                .path("id");
        String other = propose(granted("5.00", "Q2"), usd("5.00")).extract().path("id");
        colleague.api().put("/api/corrections/" + id + "/approval").then().statusCode(200);
        colleague.api().put("/api/corrections/" + other + "/approval").then().statusCode(200);
        assertThat(envelope("granted")).isEqualTo("0.00");
        String correction = finance.api()
                .get("/api/ledger/transfers?account=jam/" + jam.id() + "/available")
                .path("items[2].reference");
        propose(correction, usd("1.00")).statusCode(409).body("code", equalTo("not-correctable"));
        propose("jam/nowhere", usd("1.00")).statusCode(404);
        propose("999999", usd("1.00")).statusCode(404);
    }

    @Test
    void listsAreReadPageByPageNewestFirst() {
        IntStream.range(0, 3)
                .forEach(number ->
                        propose(granted("1.00", "P" + number), usd("1.00")).statusCode(201));
        String path = "/api/jams/" + jam.id() + "/corrections?limit=2";
        JsonPath first = finance.api().get(path).jsonPath();
        assertThat(first.getList("items.reference", String.class))
                .allSatisfy(reference -> assertThat(reference).contains("/grant/P"));
        finance.api()
                .get(path + "&after=" + first.getString("next"))
                .then()
                .body("items", hasSize(1))
                .body("next", nullValue());
        finance.api().get(path + "&after=forged").then().statusCode(422);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FINANCE"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseProposesOrDecides(Role role) {
        SignedIn other = given.aPerson().withRole(role).signedIn();
        String id = propose(transfer, usd("1.00")).extract().path("id");
        other.api()
                .header("Idempotency-Key", "k")
                .body("{}")
                .post("/api/jams/" + jam.id() + "/corrections")
                .then()
                .statusCode(403);
        other.api().put("/api/corrections/" + id + "/approval").then().statusCode(403);
        other.api().body("{}").put("/api/corrections/" + id + "/refusal").then().statusCode(403);
        assertThat(other.api().get("/api/jams/" + jam.id() + "/corrections").statusCode())
                .isEqualTo(role == Role.AUDITOR ? 200 : 403);
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
        propose(transfer, money).statusCode(422).body("errors[0].field", startsWith("amount"));
        grant(money, "bad").statusCode(422).body("errors[0].field", startsWith("amount"));
        assertThat(envelope("granted")).isEqualTo("1000.00");
    }

    private String granted(String amount, String reference) {
        return grant(usd(amount), reference)
                .statusCode(201)
                .extract()
                .path("seq")
                .toString();
    }

    private ValidatableResponse grant(Map<String, String> amount, String reference) {
        return finance.api()
                .header("Idempotency-Key", "key of " + reference)
                .body(Map.of("amount", amount, "reference", reference))
                .post("/api/jams/" + jam.id() + "/envelope/grants")
                .then();
    }

    private ValidatableResponse propose(String what, Map<String, String> amount) {
        return finance.api()
                .header("Idempotency-Key", Id.fresh().text())
                .body(Map.of("transfer", what, "amount", amount, "reason", "A typing error."))
                .post("/api/jams/" + jam.id() + "/corrections")
                .then();
    }

    private String envelope(String part) {
        return finance.api().get("/api/jams/" + jam.id() + "/envelope").path(part + ".amount");
    }
}
