package org.jamfund.idea.web;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import java.util.List;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Stage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class IdeaApiTests {

    private final ApplicationContext doors;
    private final Given given;

    private Stage stage;
    private SignedIn owner;
    private SignedIn other;

    @Autowired
    IdeaApiTests(ApplicationContext doors, Given given) {
        this.doors = doors;
        this.given = given;
    }

    @BeforeAll
    void openAJam() {
        stage = Stage.acceptingIdeas(doors);
        owner = given.aPerson().signedIn();
        other = given.aPerson().signedIn();
        stage.joined(owner.actor());
    }

    @Test
    void anIdeaGoesInAndComesBackWhole() {
        String location = owner.api()
                .body(IdeaBody.with(Map.of("tags", List.of("solar", "roof"))))
                .post("/api/jams/{jam}/ideas", stage.jam.text())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        other.api()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", not(nullValue()))
                .body("title", equalTo("Solar roofs"))
                .body("status", equalTo("submitted"))
                .body("requested.amount", equalTo("1250000.00"))
                .body("requested.currency", equalTo("USD"))
                .body("tags", contains("roof", "solar"))
                .body("votes", equalTo(0))
                .body("owners.displayName", contains(owner.actor().displayName()));
        owner.api().get("/api/ideas?owner=me").then().statusCode(200).body("items.title", hasItem("Solar roofs"));
        RestAssured.given().get(location).then().statusCode(401);
    }

    @Test
    void aDraftIsForItsOwnerUntilSubmission() {
        String id = owner.api()
                .body(IdeaBody.with(Map.of()))
                .post("/api/jams/{jam}/ideas?draft=true", stage.jam.text())
                .then()
                .statusCode(201)
                .body("status", equalTo("draft"))
                .extract()
                .path("id");
        other.api().get("/api/ideas/" + id).then().statusCode(404);
        owner.api().body("{}").put("/api/ideas/{id}/submission", id).then().statusCode(200);
        owner.api().put("/api/ideas/{id}/submission", id).then().statusCode(200);
        other.api().get("/api/ideas/" + id).then().body("status", equalTo("submitted"));
    }

    @Test
    void aRevisionNamesTheVersionItReplaces() {
        String id = stage.idea(owner.actor(), "Solar roofs").id().text();
        String tag = owner.api().get("/api/ideas/" + id).header("ETag");
        Map<String, Object> revised = IdeaBody.with(Map.of("title", "Solar walls"));

        owner.api().body(revised).put("/api/ideas/" + id).then().statusCode(428);
        owner.api()
                .header("If-Match", "\"77\"")
                .body(revised)
                .put("/api/ideas/" + id)
                .then()
                .statusCode(412);
        other.api()
                .header("If-Match", tag)
                .body(revised)
                .put("/api/ideas/" + id)
                .then()
                .statusCode(403);
        owner.api()
                .header("If-Match", tag)
                .body(revised)
                .put("/api/ideas/" + id)
                .then()
                .statusCode(200)
                .body("title", equalTo("Solar walls"));
        owner.api()
                .header("If-Match", tag)
                .body(revised)
                .put("/api/ideas/" + id)
                .then()
                .statusCode(412);
        owner.api()
                .get("/api/ideas/{id}/revisions", id)
                .then()
                .body("items", hasSize(2))
                .body("items[1].changed", contains("title"));
    }

    @Test
    void aWithdrawalNeedsAReasonWhichIsShown() {
        String id = stage.idea(owner.actor(), "Solar roofs").id().text();
        owner.api()
                .body("{}")
                .put("/api/ideas/{id}/withdrawal", id)
                .then()
                .statusCode(422)
                .body("errors[0].field", equalTo("reason"))
                .body("errors[0].code", equalTo("required"));
        owner.api()
                .body(Map.of("reason", "Changed my mind"))
                .put("/api/ideas/{id}/withdrawal", id)
                .then()
                .statusCode(204);
        owner.api()
                .get("/api/ideas/" + id)
                .then()
                .body("status", equalTo("withdrawn"))
                .body("reason", equalTo("Changed my mind"));
    }

    @Test
    void whatAnotherJamHasIsUnknownHere() {
        Stage other = Stage.acceptingIdeas(doors);
        String parent = other.idea(other.member(), "Elsewhere").id().text();
        owner.api()
                .body(IdeaBody.with(Map.of("buildsOn", parent, "topic", "Of no Jam", "coOwners", List.of("nobody"))))
                .post("/api/jams/{jam}/ideas", stage.jam.text())
                .then()
                .statusCode(422);
        owner.api()
                .body(IdeaBody.with(Map.of("buildsOn", parent, "topic", "Of no Jam")))
                .post("/api/jams/{jam}/ideas", stage.jam.text())
                .then()
                .statusCode(422)
                .body("errors.field", contains("topic", "buildsOn"));
        owner.api()
                .body(IdeaBody.with(Map.of("coOwners", List.of(stage.facilitator.username()))))
                .post("/api/jams/{jam}/ideas", stage.jam.text())
                .then()
                .statusCode(201)
                .body("owners", hasSize(2));
    }

    @Test
    void aListRefusesWhatItDoesNotKnow() {
        String ideas = "/api/jams/" + stage.jam.text() + "/ideas";
        stage.idea(owner.actor(), "Unheard of");
        owner.api().get(ideas + "?sort=votes&q=UNHEARD").then().statusCode(200).body("items", hasSize(1));
        owner.api().get(ideas + "?sort=cheapest").then().statusCode(422);
        owner.api().get(ideas + "?status=great").then().statusCode(422);
        owner.api().get(ideas + "?owner=you").then().statusCode(422);
        owner.api().get(ideas + "?limit=201").then().statusCode(422);
        owner.api().get(ideas + "?after=x").then().statusCode(422);
        owner.api().get("/api/ideas/0000000000000").then().statusCode(404);
        owner.api().get("/api/ideas/nonsense").then().statusCode(404);
    }
}
