package org.jamfund.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jamfund.kernel.Id;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JamfundTest
class PeopleApiTests {

    private final Given given;
    private final People people;

    @Autowired
    PeopleApiTests(Given given, People people) {
        this.given = given;
        this.people = people;
    }

    @Test
    void signsInAndSaysWhoIAm() {
        SignedIn board = given.aPerson().withRole(Role.BOARD, Role.EXPERT).signedIn();
        ask(board.actor().username().toUpperCase(), board.password())
                .statusCode(201)
                .body("expiresAt", notNullValue());
        board.api()
                .get("/api/me")
                .then()
                .statusCode(200)
                .body("id", equalTo(board.id().text()))
                .body("username", equalTo(board.actor().username()))
                .body("audience", equalTo("employee"))
                .body("roles", containsInAnyOrder("board", "expert"));
    }

    @Test
    void tellsNobodyWhetherAUsernameExists() {
        SignedIn somebody = given.aPerson().signedIn();
        String wrong = ask(somebody.actor().username(), "wrong")
                .statusCode(401)
                .extract()
                .asString();
        String unknown = ask("nobody-" + somebody.id(), "wrong")
                .statusCode(401)
                .extract()
                .asString();
        assertThat(wrong).isEqualTo(unknown);
    }

    @Test
    void makesGuessersWait() {
        String username = given.aPerson().signedIn().actor().username();
        for (int attempt = 0; attempt < 10; attempt++) {
            ask(username, "guess" + attempt).statusCode(401);
        }
        String wait = ask(username, "correct-horse")
                .statusCode(429)
                .body("code", equalTo("too-many-attempts"))
                .extract()
                .header("Retry-After");
        assertThat(Integer.parseInt(wait)).isPositive();
    }

    @Test
    void forgetsATokenWhenAskedToAndWhenItIsOld(@Autowired MutableClock time) {
        SignedIn leaving = given.aPerson().signedIn();
        leaving.api().delete("/api/tokens/current").then().statusCode(204);
        leaving.api().get("/api/me").then().statusCode(401).body("code", equalTo("unauthenticated"));
        SignedIn staying = given.aPerson().signedIn();
        time.advance(Duration.ofHours(13));
        staying.api().get("/api/me").then().statusCode(401);
    }

    @Test
    void stopsADisabledAccountAtOnce() {
        SignedIn admin = given.anAdministrator();
        SignedIn other = given.aPerson().signedIn();
        admin.api()
                .put("/api/people/{id}/deactivation", other.id().text())
                .then()
                .statusCode(204);
        other.api().get("/api/me").then().statusCode(401);
        ask(other.actor().username(), other.password()).statusCode(401);
        admin.api()
                .put("/api/people/{id}/deactivation", admin.id().text())
                .then()
                .statusCode(409)
                .body("code", equalTo("own-admin-role"));
    }

    @Test
    void letsAnAdministratorMakeAccounts() {
        SignedIn admin = given.anAdministrator();
        String username = "expert-" + admin.id();
        String location = admin.api()
                .body(Map.of(
                        "username",
                        username,
                        "displayName",
                        "Ada \uD83C\uDF33",
                        "email",
                        username + "@example.org",
                        "audience",
                        "partner",
                        "manager",
                        admin.actor().username(),
                        "password",
                        "long-enough",
                        "roles",
                        List.of("expert"),
                        "expertise",
                        Map.of("topics", List.of("Energy"), "languages", List.of("de"), "capacity", 3)))
                .post("/api/people")
                .then()
                .statusCode(201)
                .header("Location", startsWith("/api/people/"))
                .body("displayName", equalTo("Ada \uD83C\uDF33"))
                .body("roles", equalTo(List.of("expert")))
                .extract()
                .header("Location");
        ask(username, "long-enough").statusCode(201);
        Person expert = people.byUsername(username).orElseThrow();
        assertThat(people.expertise(expert.id())).isEqualTo(new Expertise(List.of("Energy"), List.of("de"), 3));
        assertThat(expert.managerId()).isEqualTo(admin.id());
        admin.api()
                .body(Map.of("roles", List.of("board", "finance")))
                .put(location + "/roles")
                .then()
                .statusCode(200)
                .body("roles", containsInAnyOrder("board", "finance"));
    }

    @Test
    void refusesTheSameNameInOtherLetters() {
        SignedIn admin = given.anAdministrator();
        admin.api()
                .body(person(admin.actor().username().toUpperCase(), "elsewhere@example.org"))
                .post("/api/people")
                .then()
                .statusCode(409)
                .body("code", equalTo("account-exists"));
    }

    @Test
    void namesEachFieldThatCannotBeAccepted() {
        given.anAdministrator()
                .api()
                .body(Map.of(
                        "username", " ",
                        "displayName", "x".repeat(201),
                        "email", "no address",
                        "audience", "employee"))
                .post("/api/people")
                .then()
                .statusCode(422)
                .body("code", equalTo("invalid"))
                .body("errors.find { it.field == 'username' }.code", equalTo("required"));
        given.anAdministrator()
                .api()
                .body(Map.of(
                        "username", "new person",
                        "displayName", "x".repeat(201),
                        "email", "no address",
                        "audience", "employee",
                        "password", "short"))
                .post("/api/people")
                .then()
                .statusCode(422)
                .body("errors.field", containsInAnyOrder("username", "displayName", "email", "password"))
                .body("errors.find { it.field == 'displayName' }.message", equalTo("At most 200 characters."));
    }

    @Test
    void aMisspeltFieldTakesNothingAway() {
        SignedIn admin = given.anAdministrator();
        Id<Person> somebody = given.aPerson().signedIn().id();
        String known = "\"organisation\": \"Acme\", \"team\": \"Roofs\"";
        moves(admin, somebody, known + ", \"manager\": null").statusCode(204);
        moves(admin, somebody, known).statusCode(422).body("errors.field", contains("manager"));
        moves(admin, somebody, "\"organization\": \"Acme\", \"team\": null, \"manager\": null")
                .statusCode(422)
                .body("errors.field", contains("organization", "organisation"))
                .body("errors.code", contains("unknown-field", "required"));
        moves(admin, somebody, known + ", \"manager\": 7").statusCode(422).body("errors.field", contains("manager"));
        assertThat(people.get(somebody).team()).isEqualTo("Roofs");
    }

    @Test
    void letsOnlyAdministratorsSeeAccounts() {
        given.aFacilitator().api().get("/api/people").then().statusCode(403).body("code", equalTo("not-allowed"));
        SignedIn admin = given.anAdministrator();
        String next = admin.api()
                .get("/api/people?limit=1")
                .then()
                .statusCode(200)
                .body("items.size()", equalTo(1))
                .extract()
                .path("next");
        admin.api()
                .get("/api/people?limit=200&after={next}", next)
                .then()
                .statusCode(200)
                .body("items.size()", greaterThan(0))
                .body("items.username", hasItem(admin.actor().username()));
    }

    private static Map<String, Object> person(String username, String email) {
        return Map.of("username", username, "displayName", "Somebody", "email", email, "audience", "employee");
    }

    private static ValidatableResponse moves(SignedIn admin, Id<Person> person, String workplace) {
        return admin.api()
                .body("{" + workplace + "}")
                .put("/api/people/{id}/workplace", person.text())
                .then();
    }

    private static ValidatableResponse ask(String username, String password) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", password))
                .post("/api/tokens")
                .then();
    }
}
