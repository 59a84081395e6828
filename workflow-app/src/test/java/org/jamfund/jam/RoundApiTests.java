package org.jamfund.jam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.tries;
import static org.jamfund.testing.fixture.LiveRound.until;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** A running round that is called off, or whose dates move: over the API, with the engine at work. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class RoundApiTests {

    private static final Map<String, String> WHY = Map.of("reason", "The sponsor has left");

    private final LiveRound round;

    RoundApiTests(@Autowired Given given) {
        round = new LiveRound(given);
    }

    @Test
    void aCancelledVoteEndsEveryJourneyWithTheReason() {
        String jam = round.aJamWith("1000.00");
        SignedIn owner = round.aMemberOf(jam);
        String idea = round.submits(owner, jam, "10.00");
        String merged = round.submits(owner, jam, "20.00");
        round.opensVoting(jam);
        put(round.facilitator(), "/api/ideas/" + merged + "/merge", Map.of("into", idea));
        SignedIn voter = round.aMemberOf(jam);
        put(voter, "/api/ideas/" + idea + "/vote", Map.of());

        cancels(voter, jam, WHY).statusCode(403);
        cancels(round.member(0), jam, WHY).statusCode(403);
        cancels(round.facilitator(), jam, Map.of()).statusCode(422);
        cancels(round.facilitator(), jam, Map.of("reason", " ")).statusCode(422);
        for (int time = 0; time < 2; time++) {
            cancels(round.facilitator(), jam, WHY).statusCode(200).body("phase", equalTo("cancelled"));
        }
        round.reaches(idea, "cancelled");
        round.reaches(merged, "cancelled");
        owner.api()
                .get("/api/ideas/" + idea + "/journey")
                .then()
                .body("status", equalTo("cancelled"))
                .body("steps.reason", hasItem(containsString("The sponsor has left")));
        nothingGoesOn(jam, owner, voter, idea);
    }

    private void nothingGoesOn(String jam, SignedIn owner, SignedIn voter, String idea) {
        tries(voter, "/api/ideas/" + idea + "/vote", Map.of()).statusCode(409).body("code", equalTo("voting-closed"));
        voter.api().delete("/api/jams/" + jam + "/ballot").then().statusCode(409);
        tries(owner, "/api/ideas/" + idea + "/withdrawal", WHY).statusCode(409);
        tries(round.facilitator(), "/api/jams/" + jam + "/voting/closure", Map.of())
                .statusCode(409);
        round.treasurer()
                .api()
                .header("Idempotency-Key", "late for " + jam)
                .body(Map.of("amount", usd("1.00"), "reference", "late"))
                .post("/api/jams/" + jam + "/envelope/grants")
                .then()
                .statusCode(409);
        owner.api()
                .body(Map.of("title", "Late", "problem", "None", "solution", "None", "requested", usd("1.00")))
                .post("/api/jams/" + jam + "/ideas")
                .then()
                .statusCode(409);
    }

    @Test
    void aJamBeforeTheBoardIsCancelledWithAllItsIdeas() {
        String jam = round.aJamWith("50000.00");
        SignedIn owner = round.aMemberOf(jam);
        String proposed = round.submits(owner, jam, "30000.00");
        String waiting = round.submits(owner, jam, "40000.00");
        round.recommends(jam, List.of(proposed, waiting));
        put(round.facilitator(), "/api/jams/" + jam + "/cancellation", WHY);
        round.reaches(proposed, "cancelled");
        round.reaches(waiting, "cancelled");
        assertThat(round.held(jam, "available")).isEqualTo("50000.00");
        assertThat(get(round.member(0), "/api/inbox").getList("items")).isEmpty();
        tries(
                        round.member(0),
                        "/api/jams/" + jam + "/allocation",
                        Map.of("rule", "greedy-votes", "among", "recommended", "reason", "As voted"))
                .statusCode(409)
                .body("code", equalTo("wrong-phase"));
        round.booksVerify();
    }

    @Test
    void aJamWhoseProjectsRunIsNotCancelledAsAWhole() {
        String jam = round.aJamWith("50000.00");
        String idea = round.submits(round.aMemberOf(jam), jam, "30000.00");
        round.recommends(jam, List.of(idea));
        round.adoptsByVotes(jam);
        round.arrives(jam, "delivery");
        cancels(round.facilitator(), jam, WHY).statusCode(409).body("code", equalTo("wrong-phase"));
        round.approves(idea);
        round.projectOf(jam, idea);
        assertThat(round.held(jam, "committed")).isEqualTo("30000.00");
    }

    @Test
    void aDraftIsCancelledWithoutARound() {
        String draft = round.facilitator()
                .api()
                .body(Map.of("title", "A plan", "purpose", "None", "currency", "USD"))
                .post("/api/jams")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        cancels(round.facilitator(), draft, WHY).statusCode(200).body("phase", equalTo("cancelled"));
        tries(round.facilitator(), "/api/jams/" + draft + "/announcement", Map.of())
                .statusCode(409);
    }

    @Test
    void movedDatesMoveTheTimers(@Autowired MutableClock clock) {
        Instant start = clock.instant();
        String jam = round.aJam(Map.of("phases", votingUntil(start.plus(Duration.ofDays(1)))), "1.00");
        String idea = round.submits(round.aMemberOf(jam), jam, "1.00");
        round.opensVoting(jam);
        patches(jam, votingUntil(start.plus(Duration.ofHours(2)))).statusCode(200);
        clock.advance(Duration.ofHours(1));
        put(round.aMemberOf(jam), "/api/ideas/" + idea + "/vote", Map.of());
        clock.advance(Duration.ofHours(2));
        round.arrives(jam, "review");
        until(() -> round.facilitator().api().get("/api/jams/" + jam + "/tally").statusCode() == 200);
    }

    @Test
    void datesThatAreTakenAwayLeaveItToTheFacilitators(@Autowired MutableClock clock) {
        Instant start = clock.instant();
        String jam = round.aJam(Map.of("phases", votingUntil(start.plus(Duration.ofHours(2)))), "1.00");
        round.submits(round.aMemberOf(jam), jam, "1.00");
        round.opensVoting(jam);
        patches(jam, Map.of("voting", Collections.singletonMap("closesAt", null)))
                .statusCode(200);
        clock.advance(Duration.ofHours(3));
        String late = round.aJam(Map.of("phases", votingUntil(start.plus(Duration.ofHours(4)))), "1.00");
        round.opensVoting(late);
        clock.advance(Duration.ofHours(2));
        round.arrives(late, "decision");
        assertThat(get(round.facilitator(), "/api/jams/" + jam).getString("phase"))
                .isEqualTo("voting");
    }

    private static Map<String, Object> votingUntil(Instant closesAt) {
        return Map.of("voting", Map.of("closesAt", closesAt.toString()));
    }

    private ValidatableResponse patches(String jam, Map<String, Object> phases) {
        String path = "/api/jams/" + jam;
        return round.facilitator()
                .api()
                .header("If-Match", round.facilitator().api().get(path).header("ETag"))
                .body(Map.of("phases", phases))
                .patch(path)
                .then();
    }

    private static ValidatableResponse cancels(SignedIn person, String jam, Map<String, String> why) {
        return tries(person, "/api/jams/" + jam + "/cancellation", why);
    }
}
