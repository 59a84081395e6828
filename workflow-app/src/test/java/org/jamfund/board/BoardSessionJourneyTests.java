package org.jamfund.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.tries;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** One session of the board, from recommended ideas to signed minutes: over the API, with the engine at work. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class BoardSessionJourneyTests {

    private static final Map<String, ?> YES = Map.of("vote", "approve", "comment", "Seen");
    private static final Map<String, ?> NO = Map.of("vote", "decline", "comment", "Too dear");
    private static final String COUSINS = "We are cousins";
    private static final String PILOT = "Only if a pilot customer signs.";

    private final LiveRound round;
    private final SignedIn owner;
    private final SignedIn chair;
    private final SignedIn second;

    private String jam = "";
    private String session = "";
    private List<String> ideas = List.of();

    BoardSessionJourneyTests(@Autowired Given given) {
        round = new LiveRound(given);
        owner = given.aPerson().signedIn();
        chair = round.member(0);
        second = round.member(1);
    }

    @Test
    void aBoardMeetsDecidesAndSigns() throws IOException {
        recommended("20000.00", "30000.00", "40000.00");
        meets();
        adoptsAndPutsItOnTheAgenda();
        addsACondition(ideas.get(0));
        votes(ideas.get(0), chair, YES);
        votes(ideas.get(0), second, Map.of("vote", "approve", "amount", usd("15000.00"), "comment", "It can be less"));
        votes(ideas.get(0), round.member(2), Map.of("vote", "abstain"));
        votes(ideas.get(1), round.member(2), Map.of("vote", "recuse", "comment", COUSINS));
        votes(ideas.get(1), chair, NO);
        chair.api()
                .get(at(""))
                .then()
                .body("agenda[3].vote.recused.id", contains(round.member(2).id().text()));
        put(owner, "/api/ideas/" + ideas.get(2) + "/withdrawal", Map.of("reason", "We thought again"));
        tries(chair, "/api/ideas/" + ideas.get(2) + "/funding-votes/me", YES)
                .statusCode(409)
                .body("code", equalTo("decided"));

        put(chair, at("/closure"), Map.of());
        saysWhatHappened();
        twoSign();
        theOwnerAndFinanceKnowTheCondition();
        round.booksVerify();
    }

    @Test
    void aSecretVoteLeavesNoNamesAnywhere() throws IOException {
        recommended("20000.00");
        put(round.facilitator(), "/api/jams/" + jam + "/board-rules", Map.of("votes", "secret", "reason", "Peace"));
        tries(round.facilitator(), "/api/jams/" + jam + "/board-rules/1/approval", Map.of())
                .statusCode(409)
                .body("code", equalTo("four-eyes"));
        put(chair, "/api/jams/" + jam + "/board-rules/1/approval", Map.of());
        meets();
        adoptsAndPutsItOnTheAgenda();
        String idea = ideas.get(0);
        votes(idea, chair, YES);
        round.votes(2, idea, NO);
        JsonPath pending = get(round.facilitator(), "/api/ideas/" + idea + "/award");
        assertThat(pending.getList("voters.name")).hasSize(2);
        assertThat(pending.getList("votes")).isEmpty();
        assertThat(pending.getMap("sums")).isNull();
        votes(idea, second, YES);
        put(chair, at("/closure"), Map.of());
        JsonPath minutes = get(chair, at("/minutes"));
        String decision = "minutes.agenda.find { it.kind == 'idea' }.decision.";
        assertThat(minutes.getList(decision + "votes.vote")).containsOnlyNulls().hasSize(3);
        assertThat(minutes.getInt(decision + "sums.approve")).isEqualTo(2);
        assertThat(minutes.getInt(decision + "sums.decline")).isEqualTo(1);
        assertThat(pdf()).contains("2 for, 1 against").doesNotContain("Too dear");
    }

    private void recommended(String... dollars) {
        jam = round.aJamWith("100000.00");
        round.joined(owner, jam);
        ideas = new ArrayList<>();
        List.of(dollars).forEach(amount -> ideas.add(round.submits(owner, jam, amount)));
        round.recommends(jam, ideas);
    }

    /** Nothing opens before the quorum of two is there. */
    private void meets() {
        session = round.facilitator()
                .api()
                .body(Map.of(
                        "title",
                        "Spring session",
                        "startsAt",
                        "2026-03-02T10:00:00Z",
                        "chair",
                        chair.actor().username(),
                        "agenda",
                        List.of(Map.of("adoption", true), Map.of("words", "Any other business"))))
                .post("/api/jams/" + jam + "/board-sessions")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        put(chair, at("/attendance/me"), Map.of());
        tries(chair, at("/opening"), Map.of()).statusCode(409).body("code", equalTo("no-quorum"));
        put(second, at("/attendance/me"), Map.of());
        tries(owner, at("/attendance/me"), Map.of()).statusCode(403);
        tries(chair, at("/opening"), Map.of()).statusCode(200).body("quorumMet", equalTo(true));
        second.api()
                .delete(at("/attendance/me"))
                .then()
                .body("counted", equalTo(1))
                .body("quorumMet", equalTo(false));
        tries(second, at("/attendance/me"), Map.of())
                .body("counted", equalTo(2))
                .body("quorumMet", equalTo(true));
    }

    private void adoptsAndPutsItOnTheAgenda() {
        round.adoptsByVotes(jam);
        ideas.forEach(idea -> round.isAsked(chair, "vote-on-funding", idea));
        List<Map<String, String>> items =
                ideas.stream().map(idea -> Map.of("idea", idea)).toList();
        chair.api()
                .body(Map.of("items", items))
                .post(at("/agenda"))
                .then()
                .statusCode(200)
                .body("agenda[2].vote.seats", equalTo(3))
                .body("agenda[2].vote.presentInVote", equalTo(2));
    }

    private void addsACondition(String idea) {
        second.api()
                .body(Map.of("words", PILOT))
                .post("/api/ideas/" + idea + "/award/conditions")
                .then()
                .statusCode(201);
    }

    private void saysWhatHappened() throws IOException {
        JsonPath minutes = get(chair, at("/minutes"));
        assertThat(minutes.getString("status")).isEqualTo("final");
        assertThat(minutes.getList("minutes.present.person", String.class))
                .containsExactly(chair.id().text(), second.id().text());
        assertThat(minutes.getString("minutes.agenda[0].adopted.rule")).isEqualTo("greedy-votes");
        assertThat(minutes.getInt("minutes.agenda[0].adopted.adopted")).isEqualTo(3);
        assertThat(minutes.getLong("minutes.agenda[2].decision.awardedMinor")).isEqualTo(1_500_000);
        assertThat(minutes.getList("minutes.agenda[2].decision.conditions")).isEqualTo(List.of(PILOT));
        assertThat(minutes.getString("minutes.agenda[3].decision.status")).isEqualTo("declined");
        assertThat(minutes.getString("minutes.agenda[4].status")).isEqualTo("withdrawn");
        assertThat(minutes.getString("minutes.agenda[4].decision.status")).isEqualTo("released");
        String page = chair.api().get("/board-sessions/" + session + "/minutes").asString();
        assertThat(List.of(page, pdf()))
                .allSatisfy(read -> assertThat(read).contains("15,000.00", PILOT, "Too dear", COUSINS, "quorum lost"));
    }

    private void twoSign() {
        String digest = get(chair, at("/minutes")).getString("sha256");
        Map<String, ?> read = Map.of("sha256", digest);
        tries(chair, at("/minutes/signatures/me"), read).statusCode(200).body("status", equalTo("final"));
        tries(round.member(2), at("/minutes/signatures/me"), read).statusCode(403);
        tries(second, at("/minutes/signatures/me"), read)
                .statusCode(200)
                .body("status", equalTo("signed"))
                .body("signatures.capacity", contains("chair", "second"));
        assertThat(get(round.treasurer(), at("/minutes")).getString("sha256")).isEqualTo(digest);
    }

    private void theOwnerAndFinanceKnowTheCondition() {
        String idea = ideas.get(0);
        String project = round.projectOf(jam, idea);
        owner.api()
                .get("/api/ideas/" + idea + "/award")
                .then()
                .body("conditions.words", contains(PILOT))
                .body("votes", nullValue());
        round.isAsked(owner, "plan-milestones", idea);
        owner.api()
                .header("If-Match", owner.api().get("/api/projects/" + project).header("ETag"))
                .body(Map.of(
                        "milestones", List.of(Map.of("name", "Pilot", "amount", usd("15000.00"), "due", "2099-06-30"))))
                .put("/api/projects/" + project + "/plan")
                .then()
                .statusCode(200);
        round.isAsked(owner, "report-milestone", idea);
        put(owner, "/api/projects/" + project + "/milestones/1/report", Map.of("text", "Done"));
        assertThat(told(idea)).contains(PILOT);
        tries(owner, "/api/ideas/" + idea + "/award/conditions/1/fulfilment", Map.of("note", "Trust me"))
                .statusCode(403);
        put(chair, "/api/ideas/" + idea + "/award/conditions/1/fulfilment", Map.of("note", "Signed on Monday"));
        assertThat(told(idea)).doesNotContain(PILOT);
    }

    /** What finance reads before it approves the tranche. */
    private String told(String idea) {
        Map<String, Object> task = round.isAsked(round.cashier(), "approve-tranche", idea);
        return round.cashier()
                .api()
                .get("/api/inbox/" + task.get("id") + "/form")
                .asString();
    }

    private void votes(String idea, SignedIn member, Map<String, ?> vote) {
        tries(member, "/api/ideas/" + idea + "/funding-votes/me", vote).statusCode(200);
    }

    private String pdf() throws IOException {
        return PrintedText.of(chair.api()
                        .get(at("/minutes.pdf"))
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .text();
    }

    private String at(String path) {
        return "/api/board-sessions/" + session + path;
    }
}
