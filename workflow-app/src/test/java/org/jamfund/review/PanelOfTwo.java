package org.jamfund.review;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.beans.factory.BeanFactory;

/** One idea read by two of three experts, and the facilitator who looks after them; all of them speak by the API. */
class PanelOfTwo {

    private final PanelScene scene;
    private final Id<Jam> jam;
    private final Id<Idea> idea;
    private final Actor facilitator;
    private final Actor first;
    private final Actor second;
    private final Actor third;

    PanelOfTwo(BeanFactory application) {
        scene = new PanelScene(application);
        scene.withoutExperts();
        jam = scene.jam();
        facilitator = scene.withPassword(Role.FACILITATOR);
        first = scene.withPassword(Role.EXPERT);
        second = scene.withPassword(Role.EXPERT);
        idea = scene.idea(jam);
        scene.beginReview(idea);
        third = scene.withPassword(Role.EXPERT);
    }

    PanelScene scene() {
        return scene;
    }

    Id<Jam> jam() {
        return jam;
    }

    Id<Idea> idea() {
        return idea;
    }

    Actor facilitator() {
        return facilitator;
    }

    Actor first() {
        return first;
    }

    Actor second() {
        return second;
    }

    /** Who has no seat yet. */
    Actor third() {
        return third;
    }

    void file(Actor expert) {
        file(expert, 200);
    }

    void file(Actor expert, int status) {
        given().auth()
                .oauth2(scene.token(expert))
                .contentType(ContentType.JSON)
                .body("""
                        {"scores": {"impact": 8, "feasibility": 8, "originality": 8}, "recommendation": "recommended",
                         "comment": "Good."}""")
                .put("/api/ideas/" + idea + "/assessments/me")
                .then()
                .statusCode(status);
    }

    ValidatableResponse reassign(Actor by, int seat, String expert) {
        return reassign(scene.token(by), seat, expert);
    }

    ValidatableResponse reassign(String token, int seat, String expert) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"expert\": \"" + expert + "\", \"reason\": \"On leave.\"}")
                .put("/api/ideas/" + idea + "/panel-seats/" + seat + "/expert")
                .then();
    }

    ValidatableResponse get(Actor by, String path) {
        return given().auth()
                .oauth2(scene.token(by))
                .get("/api/jams/" + jam + path)
                .then();
    }
}
