package org.jamfund.voting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.stream.IntStream;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What came of it when voting closed: the count, and who is kept from the experts. */
@JamfundTest
class TriageResultsTests {

    private final ApplicationContext application;
    private final Given given;
    private TriageScene scene;
    private Stage stage;
    private SignedIn facilitator;

    @Autowired
    TriageResultsTests(ApplicationContext application, Given given) {
        this.application = application;
        this.given = given;
    }

    @BeforeEach
    void aJamThatTriages() {
        scene = new TriageScene(application, given);
        stage = scene.stage;
        facilitator = scene.facilitator;
    }

    @ParameterizedTest
    @ValueSource(strings = {"triage", "triage-rule"})
    void aJamThatDoesNotTriageSaysSo(String path) {
        given.aFacilitator()
                .api()
                .get("/api/jams/" + given.aJam().voting().id() + "/" + path)
                .then()
                .statusCode(404)
                .body("code", equalTo("no-triage"));
    }

    @Test
    void whatEnoughRejectReachesNoExpertAndSaysWhy() {
        List<Id<Idea>> ideas = scene.ideas(3);
        stage.openVoting();
        List<SignedIn> crowd =
                IntStream.range(0, 3).mapToObj(number -> scene.member()).toList();
        crowd.forEach(voter -> votes(voter, ideas.get(0)));
        votes(crowd.get(0), ideas.get(1));
        TriageScene.rejects(crowd.get(0), ideas.get(0)).statusCode(200);
        TriageScene.rejects(crowd.get(1), ideas.get(0)).statusCode(200);
        TriageScene.rejects(crowd.get(2), ideas.get(1)).statusCode(200);
        facilitator.api().get(scene.path("triage")).then().statusCode(404).body("code", equalTo("not-tallied-yet"));
        scene.closes();

        facilitator
                .api()
                .get(scene.path("triage"))
                .then()
                .statusCode(200)
                .body("tokens", equalTo(3))
                .body("voters", equalTo(3))
                .body("recall", nullValue())
                .body("ideas.idea", contains(ideas.get(0).text(), ideas.get(1).text()))
                .body("ideas.tokens", contains(2, 1))
                .body("ideas.share", contains(66.66f, 33.33f))
                .body("ideas.filtered", contains(true, false));
        JsonPath shortlist = facilitator.api().get(scene.path("shortlist")).jsonPath();
        assertThat(shortlist.getList("idea"))
                .containsExactly(
                        ideas.get(1).text(), ideas.get(2).text(), ideas.get(0).text());
        assertThat(shortlist.getList("rank")).containsExactly(1, 2, 3);
        assertThat(shortlist.getString("[2].reason")).contains("2 of 3 people who triaged", "66 %", "place 1");
        assertThat(status(ideas.get(0))).isEqualTo(IdeaStatus.NOT_SHORTLISTED);
        assertThat(shortlist.getBoolean("[0].shortlisted")).isTrue();
    }

    @Test
    void twoPeopleAreNoCrowd() {
        scene.says(TriageScene.TOKENS, 1, 3);
        List<Id<Idea>> ideas = scene.ideas(1);
        stage.openVoting();
        List<SignedIn> crowd = List.of(scene.member(), scene.member());
        votes(crowd.get(0), ideas.get(0));
        crowd.forEach(voter -> TriageScene.rejects(voter, ideas.get(0)));
        scene.closes();
        facilitator.api().get(scene.path("triage")).then().body("ideas.filtered", contains(false));
        assertThat(status(ideas.get(0))).isNotEqualTo(IdeaStatus.NOT_SHORTLISTED);
    }

    private IdeaStatus status(Id<Idea> idea) {
        return application.getBean(Ideas.class).get(idea).status();
    }

    private static void votes(SignedIn person, Id<Idea> idea) {
        assertThat(person.api().put("/api/ideas/" + idea + "/vote").statusCode())
                .isEqualTo(200);
    }
}
