package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.tries;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The board adopts a list of its own: whole, and only what it may. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class OwnListTests {

    private static final String ENVELOPE = "100000.00";

    private final Given given;
    private final LiveRound round;
    private final SignedIn member;

    private String jam = "";
    private String dear = "";
    private String cheap = "";
    private String ownedByTheMember = "";

    OwnListTests(@Autowired Given given) {
        this.given = given;
        round = new LiveRound(given);
        member = round.member(0);
    }

    @BeforeEach
    void threeIdeasBeforeTheBoard() {
        if (jam.isEmpty()) {
            String made = round.aJamWith(ENVELOPE);
            SignedIn owner = ledBy(round.member(1), round.aMemberOf(made));
            dear = round.submits(owner, made, "90000.00");
            cheap = round.submits(owner, made, "20000.00");
            ownedByTheMember = round.submits(round.joined(member, made), made, "5000.00");
            round.recommends(made, List.of(dear, cheap, ownedByTheMember));
            jam = made;
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "none", textBlock = """
            0                    | USD | ideas
            -1                   | USD | amount
            10.001               | USD | amount
            9223372036854775807  | USD | amount
            1e3                  | USD | amount
            20000.01             | USD | ideas
            100.00               | EUR | ideas
            100.00               | XYZ | amount
            """)
    void anAmountThatCannotBeIsNamed(String amount, String currency, String field) {
        adoptsAt(Map.of("amount", amount, "currency", currency))
                .statusCode(422)
                .body("errors.field", hasItem(containsString(field)));
        nothingIsReserved();
    }

    /** It would decline everything and end the Jam. */
    @Test
    void aListWithoutIdeasIsNone() {
        adopts().statusCode(422).body("errors[0].field", equalTo("ideas"));
        nothingIsReserved();
        adopts(share(cheap, "10.00"), null).statusCode(422).body("errors[0].field", equalTo("ideas[1]"));
        nothingIsReserved();
    }

    @Test
    void anIdeaIsNamedOnce() {
        adopts(share(cheap, "10.00"), share(cheap, "10.00")).statusCode(422).body("errors[0].field", equalTo("ideas"));
        nothingIsReserved();
    }

    @Test
    void anIdeaThatWasNotRecommendedOrDoesNotExistIsRefused() {
        adopts(share("0000000000000", "10.00")).statusCode(409).body("code", equalTo("not-recommended"));
        adopts(share(jam, "10.00")).statusCode(409).body("code", equalTo("not-recommended"));
        nothingIsReserved();
    }

    @Test
    void aListTheEnvelopeCannotPayIsRefusedWhole() {
        adopts(share(cheap, "20000.00"), share(dear, "90000.00"))
                .statusCode(409)
                .body("code", equalTo("insufficient-envelope"));
        nothingIsReserved();
    }

    @Test
    void nobodyAdoptsAListWithTheirOwnIdea() {
        adopts(share(ownedByTheMember, "5000.00")).statusCode(409).body("code", equalTo("four-eyes"));
        tries(
                        member,
                        "/api/jams/" + jam + "/allocation",
                        Map.of("rule", "greedy-votes", "among", "recommended", "reason", "As voted"))
                .statusCode(409)
                .body("code", equalTo("four-eyes"));
        nothingIsReserved();
    }

    @Test
    void nobodyAdoptsAListWithAnIdeaThatTheyMayNotJudge() {
        SignedIn manager = round.member(1);
        String path = "/api/jams/" + jam + "/allocation";
        tries(manager, path, Map.of("ideas", List.of(share(cheap, "10.00")), "reason", "My people are good"))
                .statusCode(409)
                .body("code", equalTo("conflict-of-interest"));
        tries(manager, path, Map.of("rule", "greedy-votes", "among", "recommended", "reason", "As voted"))
                .statusCode(409)
                .body("code", equalTo("conflict-of-interest"));
        nothingIsReserved();
    }

    @Test
    void onlyTheBoardAdopts() {
        Map<String, ?> list = Map.of("ideas", List.of(share(cheap, "10.00")), "reason", "Why not");
        for (SignedIn somebody : List.of(round.facilitator(), round.treasurer(), round.aMemberOf(jam))) {
            tries(somebody, "/api/jams/" + jam + "/allocation", list).statusCode(403);
        }
        nothingIsReserved();
    }

    @Test
    void aListNeedsItsReasonAndNothingElse() {
        String path = "/api/jams/" + jam + "/allocation";
        Map<String, Object> share = share(cheap, "10.00");
        tries(member, path, Map.of("ideas", List.of(share))).statusCode(422).body("errors[0].field", equalTo("reason"));
        tries(member, path, Map.of("ideas", List.of(share), "rule", "greedy-votes", "reason", "Both"))
                .statusCode(422);
        tries(member, path, Map.of("reason", "Neither")).statusCode(422);
        tries(member, path, Map.of("ideas", List.of(Map.of("idea", cheap)), "reason", "No amount"))
                .statusCode(422)
                .body("errors[0].field", startsWith("ideas[0]"));
        nothingIsReserved();
    }

    @Test
    void theListIsReservedInItsOrderAndTheRestIsDeclinedWhoeverItIsOf() {
        String other = round.aJamWith(ENVELOPE);
        SignedIn owner = round.aMemberOf(other);
        List<String> ideas = List.of(
                round.submits(owner, other, "10000.00"),
                round.submits(ledBy(member, round.aMemberOf(other)), other, "20000.00"),
                round.submits(owner, other, "30000.00"));
        round.recommends(other, ideas);
        Map<String, ?> list = Map.of(
                "ideas",
                List.of(share(ideas.get(2), "30000.00"), share(ideas.get(0), "7500.50")),
                "reason",
                "The board knows");
        for (int time = 0; time < 2; time++) {
            tries(member, "/api/jams/" + other + "/allocation", list)
                    .statusCode(200)
                    .body("lines[0].idea", equalTo(ideas.get(2)))
                    .body("lines[1].amount.amount", equalTo("7500.50"));
            assertThat(round.held(other, "reserved")).isEqualTo("37500.50");
        }
        tries(
                        round.member(1),
                        "/api/jams/" + other + "/allocation",
                        Map.of("ideas", List.of(share(ideas.get(1), "1.00")), "reason", "Rather this"))
                .statusCode(409)
                .body("code", equalTo("already-adopted"));
        round.reaches(ideas.get(1), "declined");
        round.reaches(ideas.get(0), "proposed");
        round.booksVerify();
    }

    private ValidatableResponse adoptsAt(Map<String, String> amountOfTheCheapIdea) {
        return adopts(Map.of("idea", cheap, "amount", amountOfTheCheapIdea));
    }

    private ValidatableResponse adopts(Object... shares) {
        return tries(
                member,
                "/api/jams/" + jam + "/allocation",
                Map.of("ideas", Arrays.asList(shares), "reason", "The board knows"));
    }

    private static Map<String, Object> share(String idea, String dollars) {
        return Map.of("idea", idea, "amount", usd(dollars));
    }

    private SignedIn ledBy(SignedIn manager, SignedIn person) {
        Map<String, @Nullable String> workplace = new HashMap<>();
        workplace.put("organisation", null);
        workplace.put("team", null);
        workplace.put("manager", manager.actor().username());
        put(given.anAdministrator(), "/api/people/" + person.actor().id() + "/workplace", workplace);
        return person;
    }

    private void nothingIsReserved() {
        assertThat(round.held(jam, "reserved")).isEqualTo("0.00");
        assertThat(round.held(jam, "available")).isEqualTo(ENVELOPE);
    }
}
