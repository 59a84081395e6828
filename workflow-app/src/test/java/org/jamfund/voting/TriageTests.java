package org.jamfund.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.jamfund.testing.fixture.Together;
import org.jamfund.workflow.engine.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The crowd says "not this one": so often as the Jam allows, never of its own, and what enough reject reaches no expert. */
@JamfundTest
class TriageTests {

    private static final int TOKENS = 2;

    private final ApplicationContext application;
    private final Given given;
    private final JdbcTemplate sql;
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
        stage = Stage.acceptingIdeas(application);
        facilitator = given.aFacilitator();
        says(TOKENS, 50, 2).statusCode(200).body("threshold", equalTo(50));
    }

    @Test
    void tokensAreFewMayBeTakenBackAndEndWithTheVote() {
        List<Id<Idea>> ideas = ideas(3);
        SignedIn voter = member();
        rejects(voter, ideas.get(0)).statusCode(409).body("code", equalTo("voting-closed"));
        stage.openVoting();
        mine(voter)
                .body("tokens", equalTo(TOKENS))
                .body("left", equalTo(TOKENS))
                .body("ideas", empty());
        rejects(voter, ideas.get(0)).statusCode(200).body("left", equalTo(1));
        rejects(voter, ideas.get(0)).statusCode(200).body("left", equalTo(1));
        rejects(voter, ideas.get(1)).statusCode(200).body("left", equalTo(0));
        rejects(voter, ideas.get(2)).statusCode(409).body("code", equalTo("triage-quota-exceeded"));
        takesBack(voter, ideas.get(0)).statusCode(200).body("left", equalTo(1));
        takesBack(voter, ideas.get(0)).statusCode(200).body("left", equalTo(1));
        rejects(voter, ideas.get(2)).statusCode(200).body("ideas", hasSize(2));
        closes();
        rejects(voter, ideas.get(0)).statusCode(409).body("code", equalTo("voting-closed"));
        takesBack(voter, ideas.get(1)).statusCode(409).body("code", equalTo("voting-closed"));
        mine(voter).body("ideas", hasSize(2));
    }

    @Test
    void nobodyRejectsTheirOwnAndStrangersRejectNothing() {
        SignedIn owner = member();
        Id<Idea> idea = stage.idea(owner.actor(), "Solar roofs").id();
        stage.openVoting();
        rejects(owner, idea).statusCode(409).body("code", equalTo("own-idea"));
        rejects(given.aPerson().signedIn(), idea).statusCode(409).body("code", equalTo("not-a-member"));
        mine(owner).body("left", equalTo(TOKENS));
        Stage plain = Stage.acceptingIdeas(application);
        Id<Idea> elsewhere = plain.idea(plain.member(), "Elsewhere").id();
        plain.openVoting();
        SignedIn voter = given.aPerson().signedIn();
        plain.joined(voter.actor());
        rejects(voter, elsewhere).statusCode(409).body("code", equalTo("no-triage"));
    }

    @Test
    void fiftyTokensOfOnePersonNeverExceedTheQuota() {
        List<Id<Idea>> ideas = ideas(50);
        stage.openVoting();
        SignedIn voter = member();
        List<Callable<Integer>> wishes = ideas.stream()
                .<Callable<Integer>>map(
                        idea -> () -> rejects(voter, idea).extract().statusCode())
                .toList();
        assertThat(Together.all(wishes))
                .containsOnly(200, 409)
                .filteredOn(status -> status == 200)
                .hasSize(TOKENS);
        mine(voter).body("left", equalTo(0)).body("ideas", hasSize(TOKENS));
        Integer used = sql.queryForObject(
                "select used from triage_quotas where person_id = ?",
                Integer.class,
                voter.id().value());
        assertThat(used).isEqualTo(TOKENS);
    }

    @Test
    void oneTokenIsOneHoweverOftenItIsGivenAtOnce() {
        Id<Idea> idea = ideas(1).get(0);
        stage.openVoting();
        SignedIn voter = member();
        List<Callable<Integer>> wishes = IntStream.range(0, 20)
                .<Callable<Integer>>mapToObj(
                        number -> () -> rejects(voter, idea).extract().statusCode())
                .toList();
        assertThat(Together.all(wishes)).containsOnly(200);
        mine(voter).body("left", equalTo(TOKENS - 1));
    }

    @Test
    void theRuleStandsWithTheOthers() {
        says(0, 101, 0).statusCode(422).body("errors.field", contains("tokens", "threshold", "minTokens"));
        says(3, 40, 5).statusCode(200);
        given.aPerson().signedIn().api().get(path("triage-rule")).then().body("tokens", equalTo(3));
        facilitator.api().delete(path("triage-rule")).then().statusCode(204);
        facilitator.api().get(path("triage-rule")).then().statusCode(404);
        says(TOKENS, 50, 2).statusCode(200);
        Id<Idea> idea = ideas(1).get(0);
        stage.openVoting();
        says(5, 50, 2).statusCode(409).body("code", equalTo("wrong-phase"));
        rejects(member(), idea).statusCode(200);
        says(5, 50, 2).statusCode(409).body("code", equalTo("rules-frozen"));
        facilitator.api().get("/api/jams/" + stage.jam).then().body("rulesFrozen", equalTo(true));
    }

    @Test
    void theButtonStandsWhereIdeasAreRead() {
        Id<Idea> idea = stage.idea(stage.member(), "<i>Solar</i> roofs").id();
        SignedIn voter = member();
        voter.api().get("/ideas/" + idea).then().body(not(containsString("Not this one")));
        facilitator.api().get("/ideas/" + idea).then().body(containsString("Plant as a control"));
        voter.api().get("/ideas/" + idea).then().body(not(containsString("Plant as a control")));
        stage.openVoting();
        voter.api().get("/jams/" + stage.jam + "/ideas").then().body(containsString("Not this one (2 left)"));
        voter.api().get("/ideas/" + idea).then().body(containsString("Not this one (2 left)"));
        rejects(voter, idea);
        voter.api()
                .get("/jams/" + stage.jam + "/triage")
                .then()
                .statusCode(200)
                .body(containsString("1 of 2 left"))
                .body(containsString("&lt;i&gt;Solar&lt;/i&gt; roofs"));
        voter.api().get("/jams/" + stage.jam).then().body(containsString("up to 2 ideas"));
    }

    private ValidatableResponse says(int tokens, int threshold, int minTokens) {
        return facilitator
                .api()
                .body(Map.of("tokens", tokens, "threshold", threshold, "minTokens", minTokens))
                .put(path("triage-rule"))
                .then();
    }

    private String path(String what) {
        return "/api/jams/" + stage.jam + "/" + what;
    }

    private List<Id<Idea>> ideas(int many) {
        List<Id<Idea>> ideas = new ArrayList<>();
        for (int number = 0; number < many; number++) {
            ideas.add(stage.idea(stage.member(), "Idea " + number).id());
        }
        return ideas;
    }

    private SignedIn member() {
        SignedIn person = given.aPerson().signedIn();
        stage.joined(person.actor());
        return person;
    }

    private void closes() {
        stage.closeVoting();
        application.getBean(Jobs.class).runUntilIdle();
    }

    private ValidatableResponse mine(SignedIn person) {
        return person.api().get(path("triage-tokens/me")).then().statusCode(200);
    }

    private static ValidatableResponse rejects(SignedIn person, Id<Idea> idea) {
        return person.api().put("/api/ideas/" + idea + "/triage-token").then();
    }

    private static ValidatableResponse takesBack(SignedIn person, Id<Idea> idea) {
        return person.api().delete("/api/ideas/" + idea + "/triage-token").then();
    }
}
