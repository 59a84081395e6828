package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.tries;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The board votes on ideas whose money is reserved, and finance countersigns: over the API, with the engine at work. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class AwardApiTests {

    private static final Map<String, ?> YES = Map.of("vote", "approve", "comment", "Seen");

    private final Given given;
    private final LiveRound round;

    private String jam = "";
    private final SignedIn owner;
    private List<String> ideas = List.of();

    AwardApiTests(@Autowired Given given) {
        this.given = given;
        round = new LiveRound(given);
        owner = given.aPerson().withRole(Role.FINANCE).signedIn();
    }

    @BeforeEach
    void fiveIdeasTheBoardVotesOn() {
        if (jam.isEmpty()) {
            String made = round.aJamWith("3000000.00");
            round.joined(owner, made);
            ideas = List.of("1500000.00", "20000.00", "30000.00", "40000.00", "50000.00").stream()
                    .map(dollars -> round.submits(owner, made, dollars))
                    .toList();
            round.recommends(made, ideas);
            round.adoptsByVotes(made);
            // from here on it is settled who has a seat
            ideas.forEach(idea -> round.isAsked(round.member(0), "vote-on-funding", idea));
            jam = made;
        }
    }

    @Test
    void aDearAwardWaitsForACountersignature() {
        String idea = ideas.get(0);
        countersigns(round.treasurer(), idea).statusCode(409).body("code", equalTo("not-approved"));
        round.approves(idea);
        round.isAsked(round.treasurer(), "countersign-award", idea);
        award(idea).body("status", equalTo("approved")).body("countersign", equalTo(true));

        countersigns(round.member(2), idea).statusCode(403);
        countersigns(owner, idea).statusCode(409).body("code", equalTo("four-eyes"));
        tries(round.treasurer(), "/api/ideas/" + idea + "/award/countersignature", Map.of("decision", "refuse"))
                .statusCode(422)
                .body("errors[0].field", equalTo("decision"));
        countersigns(round.treasurer(), idea)
                .statusCode(200)
                .body("countersignedBy", equalTo(round.treasurer().id().text()));
        countersigns(round.treasurer(), idea).statusCode(200);
        countersigns(round.cashier(), idea).statusCode(409).body("code", equalTo("already-countersigned"));
        round.projectOf(jam, idea);
        award(idea).body("status", equalTo("awarded")).body("amount.amount", equalTo("1500000.00"));
    }

    @Test
    void anAwardInPartReturnsTheRest() {
        String idea = ideas.get(1);
        Map<String, ?> part =
                Map.of("vote", "approve", "amount", usd("15000.50"), "comment", "It can be done for less");
        round.votes(0, idea, part);
        round.votes(1, idea, part);
        String project = round.projectOf(jam, idea);
        award(idea)
                .body("proposed.amount", equalTo("20000.00"))
                .body("amount.amount", equalTo("15000.50"))
                .body("votes", hasSize(2));
        assertThat(get(owner, "/api/projects/" + project).getString("award.amount"))
                .isEqualTo("15000.50");
        round.booksVerify();
    }

    @Test
    void votesCastAtTheSameInstantAreAllCountedAndTakeEffectOnce() {
        String idea = ideas.get(2);
        List<Integer> answers = Together.times(
                3, seat -> votes(round.member(seat), idea, YES).extract().statusCode());
        assertThat(answers).containsOnly(200, 409).contains(200);
        round.projectOf(jam, idea);
        award(idea).body("status", equalTo("awarded")).body("amount.amount", equalTo("30000.00"));
        List<String> projects = get(round.cashier(), "/api/projects?jam=" + jam).getList("items.idea");
        assertThat(projects).containsOnlyOnce(idea);
        round.booksVerify();
    }

    @Test
    void aDeclinedAwardGivesItsMoneyBack() {
        String idea = ideas.get(3);
        Map<String, ?> no = Map.of("vote", "decline", "comment", "Too dear");
        String first = votesWithKey(round.member(0), idea, no);
        for (Map<String, ?> silent : List.of(Map.of("vote", "decline"), Map.of("vote", "decline", "comment", " "))) {
            votes(round.member(1), idea, silent).statusCode(422).body("errors[0].field", equalTo("comment"));
        }
        round.votes(1, idea, Map.of("vote", "decline", "comment", "The roof is too old"));
        round.reaches(idea, "declined");
        assertThat(get(owner, "/api/ideas/" + idea + "/journey").getList("steps.reason", String.class))
                .as("what its owner is shown")
                .anyMatch(reason -> String.valueOf(reason).contains("Too dear / The roof is too old"));
        assertThat(votesWithKey(round.member(0), idea, no))
                .as("the answer of then")
                .isEqualTo(first)
                .contains("\"status\":\"proposed\"");
        award(idea).body("status", equalTo("declined")).body("amount.amount", equalTo("0.00"));
        votes(round.member(2), idea, YES).statusCode(409).body("code", equalTo("decided"));
        round.booksVerify();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0                   | USD
            -1                  | USD
            1.001               | USD
            50000.01            | USD
            9223372036854775807 | USD
            10.00               | EUR
            """)
    void aVoteNamesAnAmountWithinTheProposal(String amount, String currency) {
        String idea = ideas.get(4);
        votes(
                        round.member(0),
                        idea,
                        Map.of("vote", "approve", "amount", Map.of("amount", amount, "currency", currency)))
                .statusCode(422)
                .body("errors[0].field", startsWith("amount"));
        award(idea).body("votes", hasSize(0));
    }

    @Test
    void onlyMembersWithoutAPartInTheIdeaVote() {
        String idea = ideas.get(4);
        votes(round.facilitator(), idea, YES).statusCode(403);
        votes(owner, idea, YES).statusCode(403);
        SignedIn late = given.aPerson().withRole(Role.BOARD).signedIn();
        votes(late, idea, YES).statusCode(403);
        votes(round.member(0), idea, Map.of()).statusCode(422).body("errors[0].field", equalTo("vote"));
        votes(round.member(0), idea, Map.of("vote", "maybe")).statusCode(422);
        award(idea).body("votes", hasSize(0)).body("seats", equalTo(3));
    }

    private ValidatableResponse votes(SignedIn member, String idea, Map<String, ?> vote) {
        return tries(member, "/api/ideas/" + idea + "/funding-votes/me", vote);
    }

    private static String votesWithKey(SignedIn member, String idea, Map<String, ?> vote) {
        return member.api()
                .header("Idempotency-Key", "my vote on " + idea)
                .body(vote)
                .put("/api/ideas/" + idea + "/funding-votes/me")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private ValidatableResponse countersigns(SignedIn person, String idea) {
        return tries(person, "/api/ideas/" + idea + "/award/countersignature", Map.of());
    }

    private ValidatableResponse award(String idea) {
        return round.facilitator()
                .api()
                .get("/api/ideas/" + idea + "/award")
                .then()
                .statusCode(200);
    }
}
