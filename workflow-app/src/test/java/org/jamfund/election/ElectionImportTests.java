package org.jamfund.election;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import org.assertj.core.api.Assertions;
import org.jamfund.kernel.Id;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Elections;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.workflow.engine.Jobs;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@JamfundTest
class ElectionImportTests {

    private static final String TWO_PROJECTS = """
            META
            key;value
            unit;Springfield
            budget;1000
            vote_type;approval
            PROJECTS
            project_id;cost;name
            1;400;A path
            2;600;A park
            VOTES
            voter_id;vote
            v1;1,2
            v2;
            """;

    @Autowired
    private Given given;

    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void aRealElectionBecomesAJamInVotingWithItsMoney() throws IOException {
        byte[] wieliczka = Files.readAllBytes(Elections.file("poland_wieliczka_2023_green-budget"));
        SignedIn facilitator = given.aFacilitator();
        SignedIn finance = given.aPerson().withRole(Role.FINANCE).signedIn();
        String jam = ended(facilitator, post(facilitator, wieliczka, "")).path("jam");
        facilitator.api().get("/api/jams/{jam}", jam).then().statusCode(200).body("phase", equalTo("voting"));
        facilitator.api().get("/api/jams/{jam}/ideas?limit=200", jam).then().body("items", hasSize(64));
        finance.api()
                .get("/api/jams/{jam}/envelope", jam)
                .then()
                .body("granted.amount", equalTo("1000000.00"))
                .body("granted.currency", equalTo("PLN"));
        Assertions.assertThat(jdbc.queryForObject(
                        "select count(*) from ballots where jam_id = ?",
                        Integer.class,
                        Id.of(jam).value()))
                .isEqualTo(6586);
    }

    @Test
    void takesTheCurrencyOfTheRequestWhereTheFileNamesNone() {
        SignedIn facilitator = given.aFacilitator();
        String jam = ended(facilitator, post(facilitator, bytes(TWO_PROJECTS), "?currency=PLN&shortlist=1"))
                .path("jam");
        facilitator
                .api()
                .get("/api/jams/{jam}", jam)
                .then()
                .body("title", equalTo("Springfield"))
                .body("currency", equalTo("PLN"))
                .body("shortlist.size", equalTo(1));
    }

    @Test
    void whoeverIsHandedAnIdeaSeesItAndItsJam() {
        SignedIn facilitator = given.aFacilitator();
        SignedIn owner = given.aPerson().signedIn();
        SignedIn stranger = given.aPerson().signedIn();
        String jam = ended(facilitator, post(facilitator, bytes(TWO_PROJECTS), "?currency=PLN"))
                .path("jam");
        String idea =
                facilitator.api().get("/api/jams/{jam}/ideas", jam).jsonPath().getString("items[0].id");
        owner.api().get("/api/ideas/{idea}", idea).then().statusCode(404);
        facilitator
                .api()
                .body("{\"owners\": [\"" + owner.actor().username() + "\"]}")
                .put("/api/ideas/{idea}/owners", idea)
                .then()
                .statusCode(200);
        owner.api().get("/api/ideas/{idea}", idea).then().statusCode(200);
        owner.api().get("/api/ideas/{idea}/journey", idea).then().statusCode(200);
        owner.api().get("/api/jams/{jam}", jam).then().statusCode(200);
        owner.api().get("/api/jams").then().body("items.id", hasItem(jam));
        stranger.api().get("/api/ideas/{idea}", idea).then().statusCode(404);
        stranger.api().get("/api/jams").then().body("items.id", not(hasItem(jam)));
    }

    @Test
    void aCountedVoteLeavesAsAFileThatSaysTheSame(@Autowired Jobs jobs) {
        SignedIn facilitator = given.aFacilitator();
        String jam = ended(facilitator, post(facilitator, bytes(TWO_PROJECTS), "?currency=PLN"))
                .path("jam");
        facilitator.api().get("/api/jams/{jam}/election", jam).then().body("meta[0].content", equalTo("Springfield"));
        facilitator
                .api()
                .get("/api/jams/{jam}/ballots.pb", jam)
                .then()
                .statusCode(404)
                .body("code", equalTo("not-tallied-yet"));
        facilitator.api().put("/api/jams/{jam}/voting/closure", jam).then().statusCode(202);
        jobs.runUntilIdle();

        byte[] file = facilitator.api().get("/api/jams/{jam}/ballots.pb", jam).asByteArray();
        Elections.Read left = Elections.read(() -> new ByteArrayInputStream(file), null);
        Elections.Read came = Elections.read(() -> new ByteArrayInputStream(bytes(TWO_PROJECTS)), "PLN");
        Assertions.assertThat(left.projects())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("category")
                .isEqualTo(came.projects());
        Assertions.assertThat(left.ballots())
                .extracting(PbBallot::lines)
                .containsExactlyInAnyOrderElementsOf(
                        came.ballots().stream().map(PbBallot::lines).toList());
        Assertions.assertThat(left.meta().get("unit")).contains("Springfield");
    }

    @Test
    void aFaultyFileFailsWithLineAndReasonAndLeavesNothing() {
        SignedIn facilitator = given.aFacilitator();
        int jamsBefore = count("jams");
        Response failed = ended(facilitator, post(facilitator, bytes(TWO_PROJECTS), ""));
        failed.then()
                .body("status", equalTo("failed"))
                .body("errorLine", equalTo(6))
                .body("error", allOf(containsString("line 6"), containsString("no currency")))
                .body("jam", nullValue());
        Assertions.assertThat(count("jams")).isEqualTo(jamsBefore);
        Assertions.assertThat(count("jam_import_parts")).isZero();
    }

    @Test
    void onlyFacilitatorsImport() {
        Response refused = RestAssured.given()
                .auth()
                .oauth2(given.aPerson().signedIn().token())
                .contentType(ContentType.TEXT)
                .body(TWO_PROJECTS)
                .post("/api/jams/imports");
        refused.then().statusCode(403);
    }

    private static String post(SignedIn by, byte[] file, String parameters) {
        return RestAssured.given()
                .auth()
                .oauth2(by.token())
                .contentType("text/plain; charset=UTF-8")
                .body(file)
                .post("/api/jams/imports" + parameters)
                .then()
                .statusCode(202)
                .body("status", equalTo("running"))
                .extract()
                .path("id");
    }

    private static Response ended(SignedIn by, String id) {
        await().atMost(Duration.ofMinutes(2))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> !"running".equals(progress(by, id).path("status")));
        return progress(by, id);
    }

    private static Response progress(SignedIn by, String id) {
        return by.api().get("/api/jams/imports/{id}", id);
    }

    private int count(String table) {
        Integer rows = jdbc.queryForObject("select count(*) from " + table, Integer.class);
        return rows == null ? 0 : rows;
    }

    private static byte[] bytes(String file) {
        return file.getBytes(StandardCharsets.UTF_8);
    }
}
