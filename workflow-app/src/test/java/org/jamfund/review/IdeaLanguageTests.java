package org.jamfund.review;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
class IdeaLanguageTests {

    private final PanelScene scene;

    @Autowired
    IdeaLanguageTests(ApplicationContext application) {
        this.scene = new PanelScene(application);
    }

    @Test
    void ownersSayInWhichLanguageAnIdeaIsWritten() {
        Actor owner = scene.withPassword();
        Id<Idea> idea = scene.idea(scene.jam(), owner);
        get(owner, idea).statusCode(200).body("language", nullValue());
        say(owner, idea, "\"de\"").statusCode(200).body("language", equalTo("de"));
        say(owner, idea, "\"de\"").statusCode(200);
        say(owner, idea, "\"klingon'; --\"").statusCode(422).body("errors[0].field", equalTo("language"));
        say(scene.withPassword(Role.EXPERT), idea, "\"en\"").statusCode(403);
        say(scene.withPassword(Role.FACILITATOR), idea, "\"en\"").statusCode(200);
        say(owner, idea, "\"en\", \"lang\": null")
                .statusCode(422)
                .body("errors[0].field", equalTo("lang"))
                .body("errors[0].code", equalTo("unknown-field"));
        get(owner, idea).body("language", equalTo("en"));
        say(owner, idea, "null").statusCode(200).body("language", nullValue());
    }

    private ValidatableResponse get(Actor by, Id<Idea> idea) {
        return given().auth()
                .oauth2(scene.token(by))
                .get("/api/ideas/" + idea + "/language")
                .then();
    }

    private ValidatableResponse say(Actor by, Id<Idea> idea, String language) {
        return given().auth()
                .oauth2(scene.token(by))
                .contentType(ContentType.JSON)
                .body("{\"language\": " + language + "}")
                .put("/api/ideas/" + idea + "/language")
                .then();
    }
}
