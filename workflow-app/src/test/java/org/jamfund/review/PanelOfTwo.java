package org.jamfund.review;

import io.restassured.response.ValidatableResponse;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.springframework.beans.factory.BeanFactory;

/** One idea read by two of three experts, and the facilitator who looks after them; all of them speak by the API. */
class PanelOfTwo {

    private static final String GOOD = """
            {"scores": {"impact": 8, "feasibility": 8, "originality": 8}, "recommendation": "recommended", "comment": "Good."}""";

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
        PanelOfOne.put(scene.token(expert), "/api/ideas/" + idea + "/assessments/me", GOOD)
                .statusCode(status);
    }

    ValidatableResponse reassign(Actor by, int seat, String expert) {
        return reassign(scene.token(by), seat, expert);
    }

    ValidatableResponse reassign(String token, int seat, String expert) {
        return PanelOfOne.put(
                token,
                "/api/ideas/" + idea + "/panel-seats/" + seat + "/expert",
                "{\"expert\": \"" + expert + "\", \"reason\": \"On leave.\"}");
    }

    ValidatableResponse get(Actor by, String path) {
        return PanelOfOne.get(scene.token(by), "/api/jams/" + jam + path);
    }
}
