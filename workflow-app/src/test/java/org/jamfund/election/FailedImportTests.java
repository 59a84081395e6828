package org.jamfund.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jamfund.kernel.Id;
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

/** Imports that fail when part of the file is written, or before it is all there. */
@DirtiesContext
@JamfundTest(properties = "jamfund.election.imports=false")
class FailedImportTests {

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

    /** Killed before the ideas, behind them, and among the ballots; meanwhile the importer has left. */
    @ParameterizedTest
    @ValueSource(doubles = {0.05, 0.13, 0.7})
    void anImportThatFailsWhileWritingLeavesNothing(double partOfTheFile) {
        SignedIn admin = given.aPerson().withRole(Role.ADMIN).signedIn();
        diesWhileWriting(desk.claim().orElseThrow(), partOfTheFile);
        long jam = Id.of(newest()).value();
        admin.api()
                .put("/api/people/" + facilitator.actor().id() + "/deactivation")
                .then()
                .statusCode(204);

        clock.advance(LONGER_THAN_ANY_LEASE);
        new ImportWorker(desk, files, signIns).work();
        admin.api()
                .get("/api/jams/imports/" + id)
                .then()
                .body("status", equalTo("failed"))
                .body("error", containsString("may no longer do so"));
        nothingIsLeft(jam);
    }

    @Test
    void aRemovalGoesOnWhereItBrokeOff() {
        diesWhileWriting(desk.claim().orElseThrow(), 0.7);
        long jam = Id.of(newest()).value();
        ElectionImport failing = desk.giveUp(Id.of(id), new PbProblem(7, "no more"));
        desk.removeSome(failing);
        facilitator.api().get("/api/jams/imports/" + id).then().body("status", equalTo("running"));

        clock.advance(LONGER_THAN_ANY_LEASE);
        new ImportWorker(desk, files, signIns).work();
        facilitator
                .api()
                .get("/api/jams/imports/" + id)
                .then()
                .body("status", equalTo("failed"))
                .body("error", equalTo("line 7: no more"));
        nothingIsLeft(jam);
    }

    private void nothingIsLeft(long jam) {
        for (String table : List.of(
                "jams",
                "jam_topics",
                "jam_audiences",
                "jam_import_meta",
                "ideas",
                "ballots",
                "ballot_lines",
                "pseudonyms")) {
            assertThat(count("select count(*) from " + table + " where jam_id = ?", jam))
                    .as(table)
                    .isZero();
        }
        for (String table : List.of("idea_owners", "idea_revisions", "idea_events")) {
            assertThat(count("select count(*) from " + table + " where idea_id > ?", jam))
                    .as(table)
                    .isZero();
        }
        String key = new Id<>(jam).text();
        for (String table : List.of("ACT_RU_VARIABLE", "ACT_HI_VARINST")) {
            assertThat(jdbc.queryForObject("select count(*) from " + table + " where TEXT_ = ?", Integer.class, key))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void anUploadWhoseNodeDiedEndsAsFailedAndFreesItsPieces() {
        long number = Id.of(id).value();
        jdbc.update("update jam_imports set stage = 'receiving' where import_id = ?", number);
        ImportWorker worker = new ImportWorker(desk, files, signIns);
        worker.work();
        assertThat(status()).as("while it may still arrive").isEqualTo("running");
        clock.advance(Duration.ofHours(7));
        worker.work();
        assertThat(desk.claim()).isEmpty();
        assertThat(jdbc.queryForMap("select status, error from jam_imports where import_id = ?", number))
                .containsValue("failed")
                .containsValue("the file did not arrive whole");
        assertThat(count("select count(*) from jam_import_parts where import_id = ?", number))
                .isZero();
    }

    private void diesWhileWriting(ElectionImport claimed, double partOfTheFile) {
        assertThatThrownBy(() -> LargeElection.write(desk, claimed, facilitator.actor(), partOfTheFile))
                .isInstanceOf(LargeElection.Killed.class);
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
