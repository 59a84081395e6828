package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Grants are made once however often they are asked for, and the books they fill are read page by page. */
@JamfundTest
class GrantsApiTests {

    private static final Map<String, ?> ORDER = Map.of("amount", usd("1250.50"), "reference", "Q1");

    @Autowired
    private Given given;

    private Jam jam;
    private SignedIn finance;

    @BeforeEach
    void aJamAndSomebodyFromFinance() {
        jam = given.aJam().in(JamPhase.VOTING);
        finance = given.aPerson().withRole(Role.FINANCE).signedIn();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankKeyIsNone(String key) {
        grant(finance, key, ORDER).statusCode(400).body("code", equalTo("header-missing"));
        assertThat(granted()).isEqualTo("0.00");
    }

    @Test
    void aDraftHasItsMoneyBeforeItIsAnnounced() {
        jam = given.aJam().draft();
        grant(finance, "early", ORDER).statusCode(201);
        assertThat(granted()).isEqualTo("1250.50");
    }

    @Test
    void aKeyHasItsLimits() {
        grant(finance, "k".repeat(201), ORDER).statusCode(422).body("errors[0].field", equalTo("Idempotency-Key"));
        grant(finance, "k".repeat(200), ORDER).statusCode(201);
    }

    @Test
    void keysAreComparedToTheLetter() {
        grant(finance, "Key", ORDER).statusCode(201);
        grant(finance, "key", Map.of("amount", usd("1.00"), "reference", "Q2")).statusCode(201);
        grant(finance, "kéy", Map.of("amount", usd("1.00"), "reference", "Q3")).statusCode(201);
        assertThat(granted()).isEqualTo("1252.50");
    }

    @Test
    void theKeyOfAnotherPersonIsAnotherKey() {
        SignedIn colleague = given.aPerson().withRole(Role.FINANCE).signedIn();
        grant(finance, "key", ORDER).statusCode(201);
        grant(colleague, "key", Map.of("amount", usd("2.00"), "reference", "Q2"))
                .statusCode(201);
        grant(colleague, "key", ORDER).statusCode(422).body("errors[0].field", equalTo("Idempotency-Key"));
        assertThat(granted()).isEqualTo("1252.50");
    }

    @Test
    void aKeyIsGoodForOneJam() {
        grant(finance, "key", ORDER).statusCode(201);
        jam = given.aJam().in(JamPhase.VOTING);
        grant(finance, "key", ORDER).statusCode(422);
        assertThat(granted()).isEqualTo("0.00");
    }

    @Test
    void aRefusedGrantLeavesItsKeyUnused() {
        grant(finance, "key", Map.of("amount", Map.of("amount", "1.00", "currency", "EUR"), "reference", "Q1"))
                .statusCode(422);
        grant(finance, "key", ORDER).statusCode(201);
        assertThat(granted()).isEqualTo("1250.50");
    }

    @Test
    void duplicatesAtTheSameInstantAreOneGrantWithOneAnswer() {
        List<String> answers = Together.times(
                20,
                call -> grant(finance, "key", ORDER).statusCode(201).extract().asString());
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(granted()).isEqualTo("1250.50");
    }

    /** Whoever has the reference second is told of the grant that is there and books no other. */
    @Test
    void twoPeopleWithOneReferenceAtTheSameInstantGrantOnce() {
        List<SignedIn> both =
                List.of(finance, given.aPerson().withRole(Role.FINANCE).signedIn());
        List<String> answers = Together.times(
                8,
                call -> grant(both.get(call % 2), "key" + call, ORDER)
                        .statusCode(201)
                        .extract()
                        .asString());
        assertThat(Set.copyOf(answers)).hasSize(1);
        assertThat(granted()).isEqualTo("1250.50");
    }

    @Test
    void twoPeopleWithOneReferenceForTwoAmountsGrantOneOfThem() {
        List<SignedIn> both =
                List.of(finance, given.aPerson().withRole(Role.FINANCE).signedIn());
        List<String> amounts = List.of("10.00", "20.00");
        List<Integer> answers = Together.times(
                2,
                one -> grant(both.get(one), "key", Map.of("amount", usd(amounts.get(one)), "reference", "Q1"))
                        .extract()
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(201, 409);
        int first = answers.indexOf(201);
        assertThat(granted()).isEqualTo(amounts.get(first));
        grant(both.get(1 - first), "later", Map.of("amount", usd(amounts.get(1 - first)), "reference", "Q1"))
                .statusCode(409)
                .body("code", equalTo("reference-conflict"));
    }

    @Test
    void aReferenceIsNeededAndNotEndless() {
        grant(finance, "a", Map.of("amount", usd("1.00"))).statusCode(422);
        grant(finance, "b", Map.of("amount", usd("1.00"), "reference", " ")).statusCode(422);
        grant(finance, "c", Map.of("amount", usd("1.00"), "reference", "r".repeat(101)))
                .statusCode(422);
        grant(finance, "d", Map.of("amount", usd("1.00"), "reference", "r".repeat(100)))
                .statusCode(201);
        grant(finance, "e", Map.of("reference", "Q1")).statusCode(422).body("errors[0].field", equalTo("amount"));
        grant(finance, "f", Map.of("amount", 1, "reference", "Q1")).statusCode(422);
        for (String unreadable : List.of("a\u0000b", "a\ud800b", "a\u202eb", "a\nb")) {
            grant(finance, "g", Map.of("amount", usd("1.00"), "reference", unreadable))
                    .statusCode(422)
                    .body("errors[0].code", equalTo("characters"));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"FINANCE"},
            mode = EnumSource.Mode.EXCLUDE)
    void nobodyElseGrants(Role role) {
        grant(given.aPerson().withRole(role).signedIn(), "key", ORDER).statusCode(403);
        assertThat(granted()).isEqualTo("0.00");
    }

    @Test
    void transfersAreReadPageByPage() {
        IntStream.range(0, 5)
                .forEach(number -> grant(
                                finance, "key" + number, Map.of("amount", usd("1.00"), "reference", "Q" + number))
                        .statusCode(201));
        String path = "/api/ledger/transfers?limit=2&account=jam/" + jam.id() + "/available";
        JsonPath first = finance.api().get(path).jsonPath();
        JsonPath second =
                finance.api().get(path + "&after=" + first.getString("next")).jsonPath();
        assertThat(first.getList("items")).hasSize(2);
        finance.api()
                .get(path + "&after=" + second.getString("next"))
                .then()
                .statusCode(200)
                .body("items", hasSize(1))
                .body("next", nullValue());
        assertThat(first.getList("items.seq", Integer.class))
                .doesNotContainAnyElementsOf(second.getList("items.seq", Integer.class));
        finance.api().get(path + "&after=nonsense").then().statusCode(422);
        finance.api().get("/api/ledger/transfers?limit=201&account=x").then().statusCode(422);
    }

    @Test
    void theBalanceOfAnEarlierMomentStays() {
        int before = grant(finance, "a", ORDER).extract().path("seq");
        String balance = finance.api()
                .get("/api/ledger/trial-balance?asOf=" + before)
                .then()
                .statusCode(200)
                .body("asOf", equalTo(before))
                .extract()
                .asString();
        grant(finance, "b", Map.of("amount", usd("1.00"), "reference", "Q2")).statusCode(201);
        assertThat(finance.api().get("/api/ledger/trial-balance?asOf=" + before).asString())
                .isEqualTo(balance);
        for (String wrong : List.of("999999", "-1", "yesterday", "1.5")) {
            finance.api()
                    .get("/api/ledger/trial-balance?asOf=" + wrong)
                    .then()
                    .statusCode(422)
                    .body("errors[0].field", equalTo("asOf"));
        }
    }

    private String granted() {
        return finance.api().get("/api/jams/" + jam.id() + "/envelope").path("granted.amount");
    }

    private ValidatableResponse grant(SignedIn person, String key, Map<String, ?> order) {
        return person.api()
                .header("Idempotency-Key", key)
                .body(order)
                .post("/api/jams/" + jam.id() + "/envelope/grants")
                .then();
    }
}
