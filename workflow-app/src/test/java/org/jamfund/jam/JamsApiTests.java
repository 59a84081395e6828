package org.jamfund.jam;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import org.jamfund.people.Audience;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JamfundTest
class JamsApiTests {

    private static final Map<String, Object> WHOLE = Map.of(
            "title", "Innovation Jam \uD83D\uDCA1",
            "purpose", "Ten new businesses",
            "topics", List.of("Energy", "Health"),
            "audiences", List.of("employee", "family"),
            "currency", "USD",
            "ballot", Map.of("kind", "approval", "maxLines", 12),
            "phases",
                    Map.of(
                            "ideation", Map.of("opensAt", "2030-01-01T00:00:00Z", "closesAt", "2030-01-04T00:00:00Z"),
                            "voting", Map.of("closesAt", "2030-01-10T00:00:00+01:00")),
            "shortlist", Map.of("size", 30),
            "panel", Map.of("size", 3),
            "quorum", 4);

    private final Given given;
    private final Jams jams;

    @Autowired
    JamsApiTests(Given given, Jams jams) {
        this.given = given;
        this.jams = jams;
    }

    @Test
    void keepsADraftAsItWasSent() {
        SignedIn facilitator = given.aFacilitator();
        String location = facilitator
                .api()
                .body(WHOLE)
                .post("/api/jams")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        facilitator
                .api()
                .get(location)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"0\""))
                .body("title", equalTo("Innovation Jam \uD83D\uDCA1"))
                .body("phase", equalTo("draft"))
                .body("topics", contains("Energy", "Health"))
                .body("ballot.kind", equalTo("approval"))
                .body("ballot.maxLines", equalTo(12))
                .body("ballot", not(hasKey("points")))
                .body("phases.name", contains("ideation", "voting", "review"))
                .body("phases[0].opensAt", equalTo("2030-01-01T00:00:00Z"))
                .body("phases[1].opensAt", nullValue())
                .body("phases[1].closesAt", equalTo("2030-01-09T23:00:00Z"))
                .body("shortlist.size", equalTo(30))
                .body("panel.size", equalTo(3))
                .body("quorum", equalTo(4))
                .body("rulesFrozen", equalTo(false));
    }

    @Test
    void showsADraftToItsFacilitatorsAndToThoseWhoBookItsMoney() {
        Jam draft = given.aJam().draft();
        SignedIn participant = given.aPerson().signedIn();
        participant.api().get("/api/jams/{id}", draft.id().text()).then().statusCode(404);
        participant
                .api()
                .get("/api/jams")
                .then()
                .body("items.id", not(hasItem(draft.id().text())));
        given.aFacilitator()
                .api()
                .get("/api/jams")
                .then()
                .body("items.id", hasItem(draft.id().text()));
        given.aPerson()
                .withRole(Role.AUDITOR)
                .signedIn()
                .api()
                .get("/api/jams/{id}", draft.id().text())
                .then()
                .statusCode(200);
        participant.api().body(WHOLE).post("/api/jams").then().statusCode(403);
    }

    @Test
    void changesOnlyWhatSomebodyHasRead() {
        SignedIn facilitator = given.aFacilitator();
        Jam jam = given.aJam().draft();
        Map<String, Object> title = Map.of("title", "Another title");
        patch(facilitator, jam, null, title).then().statusCode(428).body("code", equalTo("version-missing"));
        patch(facilitator, jam, "\"7\"", title).then().statusCode(412).body("code", equalTo("stale"));
        patch(facilitator, jam, "\"0\"", title)
                .then()
                .statusCode(200)
                .header("ETag", equalTo("\"1\""))
                .body("title", equalTo("Another title"))
                .body("topics", contains("Energy", "Health"));
        patch(facilitator, jam, "\"0\"", title).then().statusCode(412);
        patch(facilitator, jam, "1\"", title).then().statusCode(412);
        patch(facilitator, jam, "1", title).then().statusCode(200);
    }

    @Test
    void keepsTheRulesPeopleHaveVotedUnder() {
        Jam jam = given.aJam().voting();
        jams.freezeRules(jam.id());
        String tag = "\"" + jams.get(jam.id()).version() + "\"";
        SignedIn facilitator = given.aFacilitator();
        Map<String, Object> rule = Map.of("shortlist", Map.of("size", 5));
        patch(facilitator, jam, tag, rule).then().statusCode(409).body("code", equalTo("rules-frozen"));
        patch(facilitator, jam, tag, Map.of("purpose", "Said better")).then().statusCode(200);
        for (String nonsense : List.of("{\"quorum\": -1}", "{\"topics\": [\"half a \\ud83d\"]}")) {
            facilitator
                    .api()
                    .body("{\"reason\": \"Why not\", \"fields\": " + nonsense + "}")
                    .post("/api/jams/{id}/rule-changes", jam.id().text())
                    .then()
                    .statusCode(422);
        }
        String change = facilitator
                .api()
                .body(Map.of("fields", rule, "reason", "Too many ideas for the experts"))
                .post("/api/jams/{id}/rule-changes", jam.id().text())
                .then()
                .statusCode(201)
                .body("number", equalTo(1))
                .body("fields", equalTo(rule))
                .extract()
                .header("Location");
        facilitator.api().put(change + "/approval").then().statusCode(409).body("code", equalTo("four-eyes"));
        SignedIn second = given.aPerson().withRole(Role.BOARD).signedIn();
        second.api().put(change + "/approval").then().statusCode(200);
        second.api().put(change + "/approval").then().statusCode(200);
        second.api().get("/api/jams/{id}", jam.id().text()).then().body("shortlist.size", equalTo(5));
    }

    @Test
    void welcomesWhomItIsFor() {
        Jam jam = given.aJam().welcoming(Audience.FAMILY).acceptingIdeas();
        SignedIn family = given.aPerson().of(Audience.FAMILY).signedIn();
        join(family, jam, 2).then().statusCode(409).body("code", equalTo("guidelines-outdated"));
        join(family, jam, 1).then().statusCode(204);
        join(family, jam, 1).then().statusCode(204);
        join(given.aPerson().signedIn(), jam, 1).then().statusCode(403).body("code", equalTo("other-audience"));
        family.api()
                .body("{}")
                .put("/api/jams/{id}/membership", jam.id().text())
                .then()
                .statusCode(422);
        family.api().delete("/api/jams/{id}/membership", jam.id().text()).then().statusCode(204);
        family.api().delete("/api/jams/{id}/membership", jam.id().text()).then().statusCode(204);
    }

    @Test
    void takesNoStepOutOfOrder() {
        SignedIn facilitator = given.aFacilitator();
        String id = given.aJam().acceptingIdeas().id().text();
        facilitator.api().put("/api/jams/{id}/announcement", id).then().statusCode(200);
        facilitator
                .api()
                .put("/api/jams/{id}/voting", id)
                .then()
                .statusCode(409)
                .body("code", equalTo("wrong-phase"));
        facilitator.api().put("/api/jams/{id}/voting/closure", id).then().statusCode(409);
        given.aPerson()
                .withRole(Role.BOARD)
                .signedIn()
                .api()
                .put("/api/jams/{id}/ideation/closure", id)
                .then()
                .statusCode(403);
        facilitator
                .api()
                .body("{}")
                .put("/api/jams/{id}/cancellation", id)
                .then()
                .statusCode(422);
    }

    @Test
    void refusesACalendarThatRunsBackwards() {
        given.aFacilitator()
                .api()
                .body(Map.of(
                        "title", "t",
                        "purpose", "p",
                        "currency", "XQQ",
                        "topics", List.of("Same", "Same"),
                        "phases",
                                List.of(
                                        Map.of("name", "voting", "opensAt", "2030-01-01T00:00:00Z"),
                                        Map.of("name", "ideation", "closesAt", "2031-01-01T00:00:00Z"))))
                .post("/api/jams")
                .then()
                .statusCode(422)
                .body("errors.find { it.field == 'phases.voting.opensAt' }.code", equalTo("order"))
                .body("errors.find { it.field == 'topics[1]' }.code", equalTo("twice"));
    }

    private static Response patch(SignedIn by, Jam jam, @Nullable String ifMatch, Object body) {
        var request = by.api().body(body);
        if (ifMatch != null) {
            request.header("If-Match", ifMatch);
        }
        return request.patch("/api/jams/{id}", jam.id().text());
    }

    private static Response join(SignedIn by, Jam jam, int guidelines) {
        return by.api()
                .body(Map.of("guidelinesVersion", guidelines))
                .put("/api/jams/{id}/membership", jam.id().text());
    }
}
