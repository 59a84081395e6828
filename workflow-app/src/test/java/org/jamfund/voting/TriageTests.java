package org.jamfund.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The crowd says "not this one": so often as the Jam allows, never of its own, and what enough reject reaches no expert. */
@JamfundTest
class TriageTests {

    private final ApplicationContext application;
    private final Given given;
    private final JdbcTemplate sql;
    private TriageScene scene;
    private Stage stage;
    private SignedIn facilitator;

    @Autowired
    TriageTests(ApplicationContext application, Given given, JdbcTemplate sql) {
        this.application = application;
        this.given = given;
        this.sql = sql;
    }

    @BeforeEach
    void aJamThatTriages() {
        scene = new TriageScene(application, given);
        stage = scene.stage;
        facilitator = scene.facilitator;
    }

    @Test
    void tokensAreFewMayBeTakenBackAndEndWithTheVote() {
        List<Id<Idea>> ideas = scene.ideas(3);
        SignedIn voter = scene.member();
        TriageScene.rejects(voter, ideas.get(0)).statusCode(409).body("code", equalTo("voting-closed"));
        stage.openVoting();
        mine(voter)
                .body("tokens", equalTo(TriageScene.TOKENS))
                .body("left", equalTo(TriageScene.TOKENS))
                .body("ideas", empty());
        TriageScene.rejects(voter, ideas.get(0)).statusCode(200).body("left", equalTo(1));
        TriageScene.rejects(voter, ideas.get(0)).statusCode(200).body("left", equalTo(1));
        TriageScene.rejects(voter, ideas.get(1)).statusCode(200).body("left", equalTo(0));
        TriageScene.rejects(voter, ideas.get(2)).statusCode(409).body("code", equalTo("triage-quota-exceeded"));
        takesBack(voter, ideas.get(0)).statusCode(200).body("left", equalTo(1));
        takesBack(voter, ideas.get(0)).statusCode(200).body("left", equalTo(1));
        TriageScene.rejects(voter, ideas.get(2)).statusCode(200).body("ideas", hasSize(2));
        scene.closes();
        TriageScene.rejects(voter, ideas.get(0)).statusCode(409).body("code", equalTo("voting-closed"));
        takesBack(voter, ideas.get(1)).statusCode(409).body("code", equalTo("voting-closed"));
        mine(voter).body("ideas", hasSize(2));
    }

    @Test
    void nobodyRejectsTheirOwnAndStrangersRejectNothing() {
        SignedIn owner = scene.member();
        Id<Idea> idea = stage.idea(owner.actor(), "Solar roofs").id();
        stage.openVoting();
        TriageScene.rejects(owner, idea).statusCode(409).body("code", equalTo("own-idea"));
        TriageScene.rejects(given.aPerson().signedIn(), idea).statusCode(409).body("code", equalTo("not-a-member"));
        mine(owner).body("left", equalTo(TriageScene.TOKENS));
        Stage plain = Stage.acceptingIdeas(application);
        Id<Idea> elsewhere = plain.idea(plain.member(), "Elsewhere").id();
        plain.openVoting();
        SignedIn voter = given.aPerson().signedIn();
        plain.joined(voter.actor());
        TriageScene.rejects(voter, elsewhere).statusCode(409).body("code", equalTo("no-triage"));
    }

    @Test
    void fiftyTokensOfOnePersonNeverExceedTheQuota() {
        List<Id<Idea>> ideas = scene.ideas(50);
        stage.openVoting();
        SignedIn voter = scene.member();
        List<Callable<Integer>> wishes = ideas.stream()
                .<Callable<Integer>>map(
                        idea -> () -> TriageScene.rejects(voter, idea).extract().statusCode())
                .toList();
        assertThat(Together.all(wishes))
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(TriageScene.TOKENS);
        mine(voter).body("left", equalTo(0)).body("ideas", hasSize(TriageScene.TOKENS));
        Integer used = sql.queryForObject(
                "select used from triage_quotas where person_id = ?",
                Integer.class,
                voter.id().value());
        assertThat(used).isEqualTo(TriageScene.TOKENS);
    }

    @Test
    void oneTokenIsOneHoweverOftenItIsGivenAtOnce() {
        Id<Idea> idea = scene.ideas(1).get(0);
        stage.openVoting();
        SignedIn voter = scene.member();
        List<Callable<Integer>> wishes = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(number ->
                        () -> TriageScene.rejects(voter, idea).extract().statusCode())
                .toList();
        assertThat(Together.all(wishes)).containsOnly(200);
        mine(voter).body("left", equalTo(TriageScene.TOKENS - 1));
    }

    @Test
    void theRuleStandsWithTheOthers() {
        scene.says(0, 101, 0).statusCode(422).body("errors.field", contains("tokens", "threshold", "minTokens"));
        scene.says(3, 40, 5).statusCode(200);
        given.aPerson().signedIn().api().get(scene.path("triage-rule")).then().body("tokens", equalTo(3));
        facilitator.api().delete(scene.path("triage-rule")).then().statusCode(204);
        facilitator.api().get(scene.path("triage-rule")).then().statusCode(404);
        scene.says(TriageScene.TOKENS, 50, 2).statusCode(200);
        Id<Idea> idea = scene.ideas(1).get(0);
        stage.openVoting();
        scene.says(5, 50, 2).statusCode(409).body("code", equalTo("wrong-phase"));
        TriageScene.rejects(scene.member(), idea).statusCode(200);
        scene.says(5, 50, 2).statusCode(409).body("code", equalTo("rules-frozen"));
        facilitator.api().get("/api/jams/" + stage.jam).then().body("rulesFrozen", equalTo(true));
    }

    @Test
    void theButtonStandsWhereIdeasAreRead() {
        Id<Idea> idea = stage.idea(stage.member(), "<i>Solar</i> roofs").id();
        SignedIn voter = scene.member();
        voter.api().get("/ideas/" + idea).then().body(not(containsString("Not this one")));
        facilitator.api().get("/ideas/" + idea).then().body(containsString("Plant as a control"));
        voter.api().get("/ideas/" + idea).then().body(not(containsString("Plant as a control")));
        stage.openVoting();
        voter.api().get("/jams/" + stage.jam + "/ideas").then().body(containsString("Not this one (2 left)"));
        voter.api().get("/ideas/" + idea).then().body(containsString("Not this one (2 left)"));
        TriageScene.rejects(voter, idea);
        voter.api()
                .get("/jams/" + stage.jam + "/triage")
                .then()
                .statusCode(200)
                .body(containsString("1 of 2 left"))
                .body(containsString("&lt;i&gt;Solar&lt;/i&gt; roofs"));
        voter.api().get("/jams/" + stage.jam).then().body(containsString("up to 2 ideas"));
    }

    private ValidatableResponse mine(SignedIn person) {
        return person.api().get(scene.path("triage-tokens/me")).then().statusCode(200);
    }

    private static ValidatableResponse takesBack(SignedIn person, Id<Idea> idea) {
        return person.api().delete("/api/ideas/" + idea + "/triage-token").then();
    }
}
