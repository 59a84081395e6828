package org.jamfund.jam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A change of the calendar touches the instants it names: the others stay, and null is by hand. */
@JamfundTest
class CalendarChangesTests {

    private static final String VOTING_CLOSES = "2030-01-10T00:00:00Z";
    private static final String REVIEW_CLOSES = "2030-02-01T00:00:00Z";
    private static final String LATER = "2030-03-01T00:00:00Z";

    private final Given given;
    private final Jams jams;

    private Jam jam;
    private SignedIn facilitator;

    @Autowired
    CalendarChangesTests(Given given, Jams jams) {
        this.given = given;
        this.jams = jams;
    }

    @BeforeEach
    void aJamWithACalendar() {
        facilitator = given.aFacilitator();
        jam = given.aJam()
                .scheduled(
                        new PhaseWindow(JamPhase.VOTING, null, Instant.parse(VOTING_CLOSES)),
                        new PhaseWindow(
                                JamPhase.REVIEW, Instant.parse("2030-01-12T00:00:00Z"), Instant.parse(REVIEW_CLOSES)))
                .voting();
    }

    @Test
    void aPatchLeavesWhatItDoesNotName() {
        patch("{\"review\": {\"closesAt\": \"" + LATER + "\"}}").statusCode(200);
        shows(VOTING_CLOSES, "2030-01-12T00:00:00Z", LATER);
        patch("[{\"name\": \"review\", \"opensAt\": null}]").statusCode(200);
        shows(VOTING_CLOSES, null, LATER);
        patch("{}").statusCode(200);
        shows(VOTING_CLOSES, null, LATER);
        patch("{\"voting\": {\"closesAt\": null}, \"review\": {}}").statusCode(200);
        shows(null, null, LATER);
        patch("[{\"name\": \"voting\"}, {\"name\": \"voting\"}]")
                .statusCode(422)
                .body("errors[0].code", equalTo("twice"));
        patch("{\"voting\": {\"closesAt\": \"2031-01-01T00:00:00Z\"}}")
                .statusCode(422)
                .body("errors[0].field", equalTo("phases.review.closesAt"))
                .body("errors[0].code", equalTo("order"));
    }

    @Test
    void aChangeOfTwoPeopleLeavesWhatItDoesNotName() {
        jams.freezeRules(jam.id());
        change(
                "{\"review\": {\"closesAt\": \"" + LATER + "\"}}",
                "[{\"name\":\"review\",\"closesAt\":\"" + LATER + "\"}]");
        shows(VOTING_CLOSES, "2030-01-12T00:00:00Z", LATER);
        change("{\"review\": {\"opensAt\": null}}", "[{\"name\":\"review\",\"opensAt\":null}]");
        shows(VOTING_CLOSES, null, LATER);
    }

    private ValidatableResponse patch(String phases) {
        return facilitator
                .api()
                .header("If-Match", "\"" + jams.get(jam.id()).version() + "\"")
                .body("{\"phases\": " + phases + "}")
                .patch("/api/jams/{id}", jam.id().text())
                .then();
    }

    private void change(String phases, String answered) {
        String location = facilitator
                .api()
                .body("{\"reason\": \"The experts need it\", \"fields\": {\"phases\": " + phases + "}}")
                .post("/api/jams/{id}/rule-changes", jam.id().text())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String all = given.aPerson()
                .withRole(Role.BOARD)
                .signedIn()
                .api()
                .put(location + "/approval")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(all).contains("\"phases\":" + answered);
    }

    private void shows(@Nullable String votingCloses, @Nullable String reviewOpens, String reviewCloses) {
        facilitator
                .api()
                .get("/api/jams/{id}", jam.id().text())
                .then()
                .body("phases", hasSize(3))
                .body("phases[1].closesAt", equalTo(votingCloses))
                .body("phases[2].opensAt", equalTo(reviewOpens))
                .body("phases[2].closesAt", equalTo(reviewCloses));
    }
}
