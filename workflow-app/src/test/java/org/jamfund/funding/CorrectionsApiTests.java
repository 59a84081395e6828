package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
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
        finance.api()
                .put("/api/corrections/" + proposed.getString("id") + "/approval")
                .then()
                .statusCode(409)
                .body("code", equalTo("four-eyes"));
        for (int time = 0; time < 2; time++) {
            approves(proposed.getString("id"))
                    .statusCode(200)
                    .body("status", equalTo("approved"))
                    .body("decidedBy", equalTo(colleague.id().text()));
        }
        assertThat(envelope("granted")).isEqualTo("600.00");
        assertThat(envelope("available")).isEqualTo("600.00");
        propose(transfer, usd("600.01")).statusCode(409).body("code", equalTo("exceeds-transfer"));
    }

    @Test
    void isRefusedWithAReasonAndMayBeProposedAgain() {
        String id = proposed(transfer, usd("400.00"));
        String refusal = "/api/corrections/" + id + "/refusal";
        colleague.api().body(Map.of("reason", " ")).put(refusal).then().statusCode(422);
        finance.api().body(Map.of("reason", "Mine.")).put(refusal).then().statusCode(409);
        Map<String, String> why = Map.of("reason", "It was right.");
        colleague.api().body(why).put(refusal).then().body("refusal", equalTo("It was right."));
        approves(id).statusCode(409).body("code", equalTo("already-decided"));
        propose(transfer, usd("400.00")).statusCode(201);
        SignedIn auditor = given.aPerson().withRole(Role.AUDITOR).signedIn();
        auditor.api()
                .get("/api/jams/" + jam.id() + "/corrections")
                .then()
                .body("items", hasSize(2))
                .body("items[1].status", equalTo("refused"));
        assertThat(envelope("granted")).isEqualTo("1000.00");
    }

    @Test
    void isWithdrawnByWhoProposedItAndByNobodyElse() {
        String id = proposed(transfer, usd("400.00"));
        String withdrawal = "/api/corrections/" + id + "/withdrawal";
        colleague.api().put(withdrawal).then().statusCode(403);
        for (int time = 0; time < 2; time++) {
            finance.api().put(withdrawal).then().statusCode(200).body("status", equalTo("withdrawn"));
        }
        approves(id).statusCode(409);
        String again = proposed(transfer, usd("300.00"));
        approves(again).statusCode(200);
        finance.api().put("/api/corrections/" + again + "/withdrawal").then().statusCode(409);
        assertThat(told(colleague))
                .containsExactly("told-correction-proposed", "told-correction-withdrawn", "told-correction-proposed");
        assertThat(told(finance)).containsExactly("told-correction-approved");
        assertThat(envelope("granted")).isEqualTo("700.00");
    }

    @Test
    void whileOneWaitsTheSameAgainIsTheSameAndAnotherIsRefused() {
        List<String> ids = Together.times(8, call -> proposed(transfer, usd("400.00")));
        assertThat(ids).containsOnly(ids.get(0));
        propose(transfer, usd("399.00")).statusCode(409).body("code", equalTo("correction-waits"));
        List<Integer> answers =
                Together.times(8, call -> approves(ids.get(0)).extract().statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(envelope("granted")).isEqualTo("600.00");
    }

    @Test
    void onlyWhatIsStillThereIsTakenBack() {
        String id = proposed("jam/" + jam.id() + "/grant/Q1", usd("1000.00"));
        String other = proposed(granted("5.00", "Q2"), usd("5.00"));
        approves(id).statusCode(200);
        approves(other).statusCode(200);
        assertThat(envelope("granted")).isEqualTo("0.00");
        propose("correction/" + id, usd("1.00")).statusCode(409).body("code", equalTo("not-correctable"));
        propose("jam/nowhere", usd("1.00")).statusCode(404);
        propose("999999", usd("1.00")).statusCode(404);
    }

    /** Two grants, of which only one is still there: whoever approves second hears that its money is gone. */
    @Test
    void twoApprovalsAfterTheLastCentTakeItOnce(@Autowired Ledger ledger) {
        List<String> ids = List.of(transfer, granted("1000.00", "Q2")).stream()
                .map(grant -> propose(grant, usd("1000.00")).extract().<String>path("id"))
                .toList();
        String envelope = "jam/" + jam.id();
        ledger.book(new Order.Reserve(
                envelope + "/test/spent",
                envelope,
                envelope + "/test",
                Amounts.parse("amount", "1000.00", "USD"),
                null,
                Reason.said("Spent.")));
        List<Integer> answers =
                Together.times(2, one -> approves(ids.get(one)).extract().statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        assertThat(envelope("available")).isEqualTo("0.00");
        assertThat(finance.api().get("/api/jams/" + jam.id() + "/corrections").<List<String>>path("items.status"))
                .containsExactlyInAnyOrder("approved", "proposed");
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
        String id = proposed(transfer, usd("1.00"));
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

    private String proposed(String what, Map<String, String> amount) {
        return propose(what, amount).statusCode(201).extract().path("id");
    }

    private ValidatableResponse approves(String id) {
        return colleague.api().put("/api/corrections/" + id + "/approval").then();
    }

    private String granted(String amount, String reference) {
        return finance.api()
                .header("Idempotency-Key", "key of " + reference)
                .body(Map.of("amount", usd(amount), "reference", reference))
                .post("/api/jams/" + jam.id() + "/envelope/grants")
                .path("seq")
                .toString();
    }

    private ValidatableResponse propose(String what, Map<String, String> amount) {
        return finance.api()
                .header("Idempotency-Key", Id.fresh().text())
                .body(Map.of("transfer", what, "amount", amount, "reason", "A typing error."))
                .post("/api/jams/" + jam.id() + "/corrections")
                .then();
    }

    /** Oldest first. */
    private static List<String> told(SignedIn person) {
        List<String> kinds = person.api().get("/api/notifications").path("items.kind");
        Collections.reverse(kinds);
        return kinds;
    }

    private String envelope(String part) {
        return finance.api().get("/api/jams/" + jam.id() + "/envelope").path(part + ".amount");
    }
}
