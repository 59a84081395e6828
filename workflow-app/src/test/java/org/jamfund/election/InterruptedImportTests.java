package org.jamfund.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Stale;
import org.jamfund.people.Role;
import org.jamfund.people.SignIns;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.MutableClock;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** A node is killed in the middle of an import; another one, begun by hand here, goes on with it. */
@DirtiesContext
@JamfundTest(properties = "jamfund.election.imports=false")
class InterruptedImportTests {

    private static final Duration LONGER_THAN_ANY_LEASE = Duration.ofMinutes(2);

    @Autowired
    private Given given;

    @Autowired
    private ImportDesk desk;

    @Autowired
    private StoredFile files;

    @Autowired
    private SignIns signIns;

    @Autowired
    private MutableClock clock;

    @Autowired
    private JdbcTemplate jdbc;

    private SignedIn facilitator;
    private String id;

    @BeforeEach
    void anImportThatWaits() {
        facilitator = given.aFacilitator();
        id = RestAssured.given()
                .auth()
                .oauth2(facilitator.token())
                .contentType("text/plain; charset=UTF-8")
                .body(LargeElection.bytes())
                .post("/api/jams/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
    }

    /** Killed while it wrote ideas, between ideas and ballots, and while it wrote ballots. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.13, 0.7, 0.999})
    void anotherNodeGoesOnWithoutDoublingAnything(double partOfTheFile) {
        ElectionImport dead = desk.claim().orElseThrow();
        diesWhileWriting(dead, partOfTheFile);
        assertThat(status()).isEqualTo("running");

        ImportWorker another = new ImportWorker(desk, files, signIns);
        another.work();
        assertThat(status()).as("while the lease runs").isEqualTo("running");
        clock.advance(LONGER_THAN_ANY_LEASE);
        another.work();
        assertThat(status()).isEqualTo("done");
        everythingIsThereOnce();
        another.work();
        everythingIsThereOnce();
    }

    @Test
    void aNodeThatWakesUpLateWritesNothingMore() {
        ElectionImport slow = desk.claim().orElseThrow();
        clock.advance(LONGER_THAN_ANY_LEASE);
        new ImportWorker(desk, files, signIns).work();
        assertThatThrownBy(() -> desk.keep(slow)).isInstanceOf(Stale.class);
        assertThatThrownBy(() -> LargeElection.write(desk, slow, facilitator.actor(), 1))
                .isInstanceOf(Stale.class);
        everythingIsThereOnce();
    }

    @Test
    void nobodySeesOrSteersAJamThatIsStillComingIn() {
        diesWhileWriting(desk.claim().orElseThrow(), 0.7);
        String jam = newest();
        String path = "/api/jams/" + jam;
        SignedIn finance = given.aPerson().withRole(Role.FINANCE).signedIn();
        facilitator.api().get(path).then().statusCode(404);
        facilitator.api().get("/api/jams?limit=200").then().body("items.id", not(hasItem(jam)));
        facilitator.api().get(path + "/ideas").then().statusCode(404);
        facilitator.api().put(path + "/announcement").then().statusCode(404);
        facilitator
                .api()
                .body(Map.of("reason", "Not this one"))
                .put(path + "/cancellation")
                .then()
                .statusCode(404);
        facilitator
                .api()
                .header("If-Match", "\"0\"")
                .body(Map.of("title", "Another"))
                .patch(path)
                .then()
                .statusCode(404);
        finance.api()
                .header("Idempotency-Key", "half-" + jam)
                .body(Map.of("amount", Map.of("amount", "5.00", "currency", "PLN"), "reference", "too-early"))
                .post(path + "/envelope/grants")
                .then()
                .statusCode(404);

        clock.advance(LONGER_THAN_ANY_LEASE);
        new ImportWorker(desk, files, signIns).work();
        assertThat(status()).isEqualTo("done");
        everythingIsThereOnce();
        facilitator.api().get("/api/jams?limit=200").then().body("items.id", hasItem(jam));
    }

    @Test
    void whatBreaksOffEveryTimeEndsAsFailed() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            assertThat(desk.claim()).as("attempt %d", attempt).isPresent();
            clock.advance(LONGER_THAN_ANY_LEASE);
        }
        assertThat(status()).isEqualTo("running");
        new ImportWorker(desk, files, signIns).work();
        facilitator
                .api()
                .get("/api/jams/imports/" + id)
                .then()
                .body("status", equalTo("failed"))
                .body("error", containsString("broke off 5 times"));
    }

    @Test
    void whatComesForwardBetweenItsBreaksIsTriedOn() {
        for (int attempt = 1; attempt <= 4; attempt++) {
            desk.claim().orElseThrow();
            clock.advance(LONGER_THAN_ANY_LEASE);
        }
        diesWhileWriting(desk.claim().orElseThrow(), 0.7);
        clock.advance(LONGER_THAN_ANY_LEASE);
        new ImportWorker(desk, files, signIns).work();
        everythingIsThereOnce();
    }

    private void diesWhileWriting(ElectionImport claimed, double partOfTheFile) {
        assertThatThrownBy(() -> LargeElection.write(desk, claimed, facilitator.actor(), partOfTheFile))
                .isInstanceOf(LargeElection.Killed.class);
    }

    private void everythingIsThereOnce() {
        String jam = facilitator.api().get("/api/jams/imports/" + id).path("jam");
        long number = Id.of(jam).value();
        assertThat(count("select count(*) from ideas where jam_id = ?", number)).isEqualTo(LargeElection.PROJECTS);
        assertThat(count("select count(*) from ballots where jam_id = ?", number))
                .isEqualTo(LargeElection.VOTERS);
        assertThat(count("select count(*) from ballot_lines where jam_id = ?", number))
                .isEqualTo(2 * LargeElection.VOTERS);
        assertThat(count("select count(*) from jams where imported and jam_id >= ?", number))
                .isOne();
        facilitator.api().get("/api/jams/" + jam + "/envelope").then().body("granted.amount", equalTo("1000.00"));
    }

    private String newest() {
        Long number = jdbc.queryForObject("select max(jam_id) from jams where imported", Long.class);
        return new Id<>(Objects.requireNonNull(number)).text();
    }

    private int count(String question, long jam) {
        Integer rows = jdbc.queryForObject(question, Integer.class, jam);
        return rows == null ? 0 : rows;
    }

    private String status() {
        return facilitator.api().get("/api/jams/imports/" + id).path("status");
    }
}
