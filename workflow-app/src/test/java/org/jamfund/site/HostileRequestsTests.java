package org.jamfund.site;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import org.jamfund.jam.JamPhase;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** What strangers and broken programs send: each gets a plain answer, never a stack trace and never a 500. */
@JamfundTest
class HostileRequestsTests {

    private final Given given;

    @Autowired
    HostileRequestsTests(Given given) {
        this.given = given;
    }

    @Test
    void asksStrangersToSignIn() {
        given().get("/api/jams")
                .then()
                .statusCode(401)
                .contentType("application/problem+json")
                .header("WWW-Authenticate", equalTo("Bearer"))
                .body("code", equalTo("unauthenticated"))
                .body("title", not(blankOrNullString()));
        given().contentType(ContentType.JSON)
                .body("{}")
                .post("/api/jams")
                .then()
                .statusCode(401);
        given().auth().oauth2("forged").get("/api/me").then().statusCode(401);
        given().get("/actuator/prometheus").then().statusCode(401);
        given().get("/actuator/health").then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "nonsense",
                "[1]",
                "{\"title\": \"a\", \"title\": \"b\"}",
                "{\"title\": \"\\uD800",
                "{\"quorum\": NaN}",
                "{} {}",
                "{} and more"
            })
    void cannotReadWhatIsNoJsonOrNotTheRightKind(String body) {
        post(body).statusCode(400).body("code", equalTo("malformed"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'quorum': 'many'}|quorum|type",
                "{'quorum': 99999999999999}|quorum|type",
                "{'ballot': {'kind': 'dictator'}}|ballot.kind|option",
                "{'ballot': {'kind': {'a': 1}}}|ballot.kind|type",
                "{'audiences': [[]]}|audiences[0]|type",
                "{'audiences': [null]}|audiences[]|required",
                "{'audiences': ['everybody']}|audiences[0]|option",
                "{'topics': [null]}|topics[0]|required",
                "{'phases': {'voting': {'opensAt': 'soon'}}}|phases.voting.opensAt|date",
                "{'phases': {'party': {}}}|phases.party|option",
                "{'phases': 7}|phases|type",
                "{'phases': {'voting': {'opensAt': '+999999999-01-01T00:00:00Z'}}}|phases.voting.opensAt|era",
                "{'quorum': '3'}|quorum|type",
                "{'title': 5}|title|type"
            })
    void namesTheFieldWhoseValueIsWrong(String body, String field, String code) {
        post(body.replace('\'', '"'))
                .statusCode(422)
                .body("errors[0].field", equalTo(field))
                .body("errors[0].code", equalTo(code))
                .body("errors[0].message", not(startsWith("field.")));
    }

    @Test
    void breaksOffDeepJson() {
        post("{\"phases\": " + "[".repeat(5000) + "]".repeat(5000) + "}").statusCode(400);
    }

    @Test
    void takesNoEndlessBodies() {
        post("{\"title\": \"" + "x".repeat(1_100_000) + "\"}").statusCode(413).body("code", equalTo("too-large"));
    }

    @Test
    void knowsNothingOfUnknownIdsPathsAndMethods() {
        SignedIn somebody = given.aPerson().signedIn();
        somebody.api().get("/api/jams/0000000000000").then().statusCode(404).body("code", equalTo("not-found"));
        somebody.api().get("/api/jams/../../etc").then().statusCode(400);
        somebody.api().get("/api//me").then().statusCode(400).body("code", equalTo("malformed"));
        somebody.api()
                .urlEncodingEnabled(false)
                .get("/api/ideas/a%2fb")
                .then()
                .statusCode(400)
                .body("code", equalTo("malformed"));
        somebody.api().get("/api/nothing").then().statusCode(404).contentType("application/problem+json");
        somebody.api().delete("/api/jams").then().statusCode(405).header("Allow", containsString("GET"));
        somebody.api().get("/api/jams?limit=0").then().statusCode(422).body("errors[0].field", equalTo("limit"));
        somebody.api().get("/api/jams?limit=a").then().statusCode(422).body("errors[0].code", equalTo("type"));
        somebody.api().get("/api/jams?after=x").then().statusCode(422).body("errors[0].code", equalTo("cursor"));
        given.aFacilitator()
                .api()
                .contentType("text/plain")
                .body("x")
                .post("/api/jams")
                .then()
                .statusCode(415);
    }

    @Test
    void aPageThatARuleKeepsShutLeadsToItsJam() {
        String jam = "/jams/" + given.aJam().in(JamPhase.REVIEW).id();
        given.aFacilitator()
                .api()
                .get(jam + "/ideas/new")
                .then()
                .statusCode(409)
                .body(containsString("href=\"" + jam + "\""));
    }

    @Test
    void speaksTheReadersLanguage() {
        given().header("Accept-Language", "de-AT").get("/api/me").then().body("title", equalTo("Nicht angemeldet"));
        given().header("Accept-Language", "xx").get("/api/me").then().body("title", equalTo("Not signed in"));
    }

    @Test
    void signsInOnThePageAndKeepsOthersFromUsingTheSession() {
        SignedIn somebody = given.aPerson().signedIn();
        Response page = given().get("/login");
        page.then()
                .statusCode(200)
                .header("Content-Security-Policy", containsString("default-src 'none'"))
                .header("X-Content-Type-Options", equalTo("nosniff"));
        String before = page.cookie("JSESSIONID");
        String csrf = page.htmlPath().getString("**.find { it.@name == '_csrf' }.@value");
        Response signedIn = given().redirects()
                .follow(false)
                .cookie("JSESSIONID", before)
                .formParam("username", somebody.actor().username())
                .formParam("password", somebody.password())
                .formParam("_csrf", csrf)
                .post("/login");
        signedIn.then().statusCode(302);
        String session = signedIn.cookie("JSESSIONID");
        assertThat(session).isNotBlank().isNotEqualTo(before);
        given().cookie("JSESSIONID", session).get("/api/me").then().statusCode(200);
        given().cookie("JSESSIONID", session)
                .contentType(ContentType.JSON)
                .body("{}")
                .post("/api/jams")
                .then()
                .statusCode(403)
                .body("code", equalTo("page-token-missing"))
                .body("detail", containsString("bearer token"));
    }

    /** What is missing is a fresh page, not a role. */
    @Test
    void aFormThatWaitedTooLongIsToldToBeReloaded() {
        given().accept(ContentType.HTML)
                .formParam("username", "ada")
                .post("/login")
                .then()
                .statusCode(403)
                .body(containsString("This page was open for too long"), not(containsString("role")));
    }

    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void whatAFormWasFilledInWithIsNotLogged(CapturedOutput log) {
        SignedIn finance = given.aPerson().withRole(Role.FINANCE).signedIn();
        String payments = "/finance/jams/" + given.aJam().in(JamPhase.VOTING).id() + "/payments";
        Response page = finance.api().get(payments);
        finance.api()
                .contentType(ContentType.URLENC)
                .cookie("JSESSIONID", page.cookie("JSESSIONID"))
                .formParam("_csrf", page.htmlPath().getString("**.find { it.@name == '_csrf' }.@value"))
                .formParam("reason", "nobody else reads this")
                .post(payments)
                .then()
                .statusCode(400);
        assertThat(log.getAll()).doesNotContain("nobody else reads this");
    }

    /** A page takes files where it asks for them. */
    @Test
    void aLargeFormIsTurnedAway() {
        given().accept(ContentType.HTML)
                .multiPart("answer", "x".repeat(1_100_000))
                .post("/login")
                .then()
                .statusCode(413)
                .body(containsString("too large"));
    }

    private ValidatableResponse post(String body) {
        return given.aFacilitator().api().body(body).post("/api/jams").then();
    }
}
