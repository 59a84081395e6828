package org.jamfund.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JamfundTest
class SetupTests {

    @Test
    void invitesNobodyOnceThereIsAnAccount(@Autowired Setup setup, @Autowired Given given) {
        given.aPerson().signedIn();
        assertThat(setup.invite()).isEmpty();
    }

    @Test
    void makesTheFirstAdministratorOnce(@Autowired PersonMapper persons) {
        Secret printed = Secret.fresh();
        persons.insertSetupToken(printed.hash(), Instant.now());
        setUp("forged", "first").statusCode(409).body("code", equalTo("setup-token"));
        setUp(printed.text(), "first").statusCode(201).body("username", equalTo("first"));
        setUp(printed.text(), "second").statusCode(409).body("code", equalTo("setup-token"));
        String token = given().contentType(ContentType.JSON)
                .body(Map.of("username", "first", "password", "the-password"))
                .post("/api/tokens")
                .path("token");
        given().auth().oauth2(token).get("/api/people").then().statusCode(200);
    }

    private static ValidatableResponse setUp(String token, String username) {
        return given().contentType(ContentType.JSON)
                .body(Map.of(
                        "token",
                        token,
                        "username",
                        username,
                        "displayName",
                        "The first",
                        "email",
                        username + "@example.org",
                        "password",
                        "the-password"))
                .post("/api/setup")
                .then();
    }
}
