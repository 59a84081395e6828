package org.jamfund.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.tries;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
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
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ballots of ten points on at most three ideas, as voters cast them over the API. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class BallotApiTests {

    private static final int POINTS = 10;

    private final Given given;
    private final LiveRound round;

    private String jam = "";
    private final SignedIn owner;
    private String draft = "";
    private List<String> ideas = List.of();
    private SignedIn voter;

    BallotApiTests(@Autowired Given given) {
        this.given = given;
        round = new LiveRound(given);
        owner = given.aPerson().signedIn();
        voter = owner;
    }

    @BeforeEach
    void aVoterInAVote() {
        if (jam.isEmpty()) {
            String made =
                    round.aJam(Map.of("ballot", Map.of("kind", "points", "points", POINTS, "maxLines", 3)), "1.00");
            round.joined(owner, made);
            ideas = IntStream.range(0, 5)
                    .mapToObj(number -> round.submits(owner, made, "100.00"))
                    .toList();
            draft = owner.api()
                    .body(Map.of(
                            "title", "Not yet", "problem", "None", "solution", "None", "requested", LiveRound.usd("1")))
                    .post("/api/jams/" + made + "/ideas?draft=true")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("id");
            round.opensVoting(made);
            jam = made;
        }
        voter = round.aMemberOf(jam);
    }

    @Test
    void pointsAreSpreadWithinWhatThereIs() {
        casts(line(0, 6), line(1, 4))
                .statusCode(200)
                .body("receipt", notNullValue())
                .body("lines.points", contains(6, 4));
        refuses(casts(line(0, 6), line(1, 5)), "quota-exceeded");
        refuses(votes(2, Map.of("points", 1)), "quota-exceeded");
        refuses(casts(line(0, 1), line(1, 1), line(2, 1), line(3, 1)), "quota-exceeded");
        mine().body("lines.points", contains(6, 4));
        votes(0, Map.of("points", 3)).statusCode(200);
        votes(2, Map.of("points", 3)).statusCode(200).body("lines", hasSize(3));
        refuses(votes(3, Map.of("points", 1)), "quota-exceeded");
        refuses(votes(1, Map.of("points", 5)), "quota-exceeded");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "2147483648", "1e3", "\"many\"", "true", "null", "[1]"})
    void pointsAreAPositiveWholeNumber(String points) {
        String line = "{\"idea\": \"" + ideas.get(0) + "\", \"points\": " + points + "}";
        voter.api()
                .body("{\"lines\": [" + line + "]}")
                .put("/api/jams/" + jam + "/ballot")
                .then()
                .statusCode(422);
        voter.api()
                .body("{\"points\": " + points + "}")
                .put("/api/ideas/" + ideas.get(0) + "/vote")
                .then()
                .statusCode(422);
        mine().body("lines", empty()).body("receipt", nullValue());
    }

    @Test
    void whereLinesApproveNoPointsAreGivenAway() {
        String approving = round.aJam(Map.of(), "1.00");
        round.joined(owner, approving);
        String idea = round.submits(owner, approving, "100.00");
        round.opensVoting(approving);
        round.joined(voter, approving);
        for (int points : List.of(-1, 0, 2, 5)) {
            tries(voter, "/api/ideas/" + idea + "/vote", Map.of("points", points))
                    .statusCode(422)
                    .body("errors[0].field", equalTo("points"));
        }
        tries(voter, "/api/ideas/" + idea + "/vote", Map.of("points", 1)).statusCode(200);
        tries(voter, "/api/ideas/" + idea + "/vote", Map.of()).statusCode(200).body("lines.idea", contains(idea));
        Map<String, ?> tooMany = Map.of("lines", Collections.nCopies(1_001, Map.of("idea", idea)));
        tries(voter, "/api/jams/" + approving + "/ballot", tooMany)
                .statusCode(422)
                .body("errors[0].message", equalTo("At most 1,000 lines."));
    }

    @Test
    void aBallotIsTakenBackWholeOrLineByLine() {
        String first = casts(line(0, 1), line(1, 2)).statusCode(200).extract().path("receipt");
        casts(line(1, 2), line(0, 1)).statusCode(200).body("receipt", equalTo(first));
        for (int time = 0; time < 2; time++) {
            takesBack("/api/ideas/" + ideas.get(0) + "/vote").body("lines.idea", contains(ideas.get(1)));
        }
        for (int time = 0; time < 2; time++) {
            takesBack("/api/jams/" + jam + "/ballot").body("lines", empty()).body("receipt", nullValue());
        }
        casts().statusCode(200).body("receipt", nullValue());
        casts(line(0, 1), line(0, 2)).statusCode(422).body("errors[0].field", equalTo("lines"));
        tries(voter, "/api/jams/" + jam + "/ballot", Map.of()).statusCode(422);
    }

    @Test
    void onlyIdeasThatStandInThisVoteCount() {
        String elsewhere = round.aJamWith("1.00");
        String foreign = round.submits(round.aMemberOf(elsewhere), elsewhere, "100.00");
        refuses(casts(Map.of("idea", foreign, "points", 1)), "not-votable");
        tries(voter, "/api/ideas/" + foreign + "/vote", Map.of("points", 1)).statusCode(409);
        refuses(casts(Map.of("idea", draft, "points", 1)), "not-votable");
        tries(voter, "/api/ideas/" + draft + "/vote", Map.of("points", 1)).statusCode(404);
        tries(owner, "/api/ideas/" + draft + "/vote", Map.of("points", 1)).statusCode(409);
        refuses(casts(Map.of("idea", "0000000000000", "points", 1)), "not-votable");
        casts(Map.of("idea", "no id", "points", 1)).statusCode(422);
        tries(voter, "/api/ideas/0000000000000/vote", Map.of("points", 1)).statusCode(404);
        refuses(tries(owner, "/api/ideas/" + ideas.get(0) + "/vote", Map.of("points", 1)), "own-idea");
        SignedIn stranger = given.aPerson().signedIn();
        refuses(tries(stranger, "/api/ideas/" + ideas.get(0) + "/vote", Map.of("points", 1)), "not-a-member");
        mine().body("lines", empty());
    }

    @Test
    void nobodySendsTheirOwnWeightAudienceOrTime() {
        Map<String, Object> wish = Map.of(
                "points",
                1,
                "weight",
                100,
                "audience",
                "partner",
                "castAt",
                "2001-01-01T00:00:00Z",
                "voter",
                owner.id().text());
        Instant before = Instant.now().minusSeconds(60);
        votes(0, wish).statusCode(200).body("lines.points", contains(1));
        casts(Map.of("idea", ideas.get(1), "points", 2, "weight", 9, "votes", 9))
                .statusCode(200);
        assertThat(Instant.parse(mine().extract().path("castAt"))).isAfter(before);
        mine().body("lines.points", contains(2));
        assertThat(get(owner, "/api/jams/" + jam + "/ballot").getList("lines")).isEmpty();
    }

    @Test
    void fiftyCallsOfOneVoterAtOnceNeverSpendMoreThanThereIs() {
        List<Integer> answers = Together.times(50, call -> {
            int idea = call % ideas.size();
            ValidatableResponse answer =
                    call % 10 == 0 ? casts(line(idea, 7)) : votes(idea, Map.of("points", 1 + call % 4));
            return answer.extract().statusCode();
        });
        assertThat(answers)
                .contains(200)
                .allSatisfy(status -> assertThat(status).isIn(200, 409, 429));
        List<Integer> points = mine().extract().path("lines.points");
        assertThat(points).hasSizeBetween(1, 3);
        assertThat(points.stream().mapToInt(Integer::intValue).sum()).isBetween(1, POINTS);
    }

    @Test
    void votesShowInTheListSecondsLater() {
        put(voter, "/api/ideas/" + ideas.get(4) + "/vote", Map.of("points", 5));
        LiveRound.until(() -> get(voter, "/api/jams/" + jam + "/ideas?limit=200")
                        .getInt("items.find { it.id == '" + ideas.get(4) + "' }.votes")
                == get(voter, "/api/ideas/" + ideas.get(4)).getInt("votes"));
        assertThat(get(voter, "/api/ideas/" + ideas.get(4)).getInt("votes")).isPositive();
    }

    private ValidatableResponse casts(Object... lines) {
        return tries(voter, "/api/jams/" + jam + "/ballot", Map.of("lines", List.of(lines)));
    }

    private ValidatableResponse votes(int idea, Map<String, ?> vote) {
        return tries(voter, "/api/ideas/" + ideas.get(idea) + "/vote", vote);
    }

    private ValidatableResponse mine() {
        return voter.api().get("/api/jams/" + jam + "/ballot").then().statusCode(200);
    }

    private ValidatableResponse takesBack(String path) {
        return voter.api().delete(path).then().statusCode(200);
    }

    private Map<String, ?> line(int idea, int points) {
        return Map.of("idea", ideas.get(idea), "points", points);
    }

    private static void refuses(ValidatableResponse answer, String code) {
        answer.statusCode(409).body("code", equalTo(code));
    }
}
