package org.jamfund.jam;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.response.ValidatableResponse;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The scorecard is a rule of the Jam like the others: named when it is drafted, frozen by the first ballot. */
@Tag("database")
@JamfundTest
class ScorecardApiTests {

    private static final String OWN = """
            {"criteria": [
              {"code": "benefit", "name": "Benefit", "description": "For whom?", "weight": 3,
               "scale": {"min": 1, "max": 5, "anchors": [{"score": 5, "words": "For all"}, {"score": 1, "words": "For few"}]}},
              {"code": "calm", "name": "Calm 😌"}]}""";

    private final Given given;
    private final Jams jams;

    @Autowired
    ScorecardApiTests(Given given, Jams jams) {
        this.given = given;
        this.jams = jams;
    }

    @Test
    void aJamThatNamesNoneHasTheUsualOne() {
        SignedIn facilitator = given.aFacilitator();
        get(facilitator, given.aJam().draft())
                .body("scorecard.criteria.code", contains("impact", "feasibility", "originality"))
                .body("scorecard.criteria.weight", contains(1, 1, 1))
                .body("scorecard.criteria.scale.max", contains(10, 10, 10));
    }

    @Test
    void aDraftTakesItsOwnAndAnswersItInOrder() {
        SignedIn facilitator = given.aFacilitator();
        draft(facilitator, OWN)
                .statusCode(201)
                .body("scorecard.criteria.code", contains("benefit", "calm"))
                .body("scorecard.criteria[0].scale.anchors.words", contains("For few", "For all"))
                .body("scorecard.criteria[1].name", equalTo("Calm 😌"))
                .body("scorecard.criteria[1].weight", equalTo(1))
                .body("scorecard.criteria[1].scale.max", equalTo(10));
    }

    @Test
    void itIsFrozenByTheFirstBallotAndThenChangedByTwo() {
        Jam jam = given.aJam().voting();
        SignedIn facilitator = given.aFacilitator();
        patch(facilitator, jam, OWN).statusCode(200).body("scorecard.criteria.code", contains("benefit", "calm"));
        jams.freezeRules(jam.id());
        patch(facilitator, jam, OWN).statusCode(409).body("code", equalTo("rules-frozen"));
        String change = facilitator
                .api()
                .body(
                        "{\"reason\": \"As before\", \"fields\": {\"scorecard\": {\"criteria\": [{\"code\": \"worth\", \"name\": \"Worth\"}]}}}")
                .post("/api/jams/{id}/rule-changes", jam.id().text())
                .then()
                .statusCode(201)
                .body("fields.scorecard.criteria.code", contains("worth"))
                .extract()
                .header("Location");
        given.aPerson()
                .withRole(Role.BOARD)
                .signedIn()
                .api()
                .put(change + "/approval")
                .then()
                .statusCode(200);
        get(facilitator, jam).body("scorecard.criteria.code", contains("worth"));
    }

    @Test
    void nobodyChangesItOnceExpertsMayHaveScoredByIt() {
        Jam jam = given.aJam().in(JamPhase.REVIEW);
        patch(given.aFacilitator(), jam, OWN).statusCode(409).body("code", equalTo("wrong-phase"));
        get(given.aFacilitator(), jam).body("scorecard.criteria.code", hasItem("impact"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"criteria\": []} | scorecard.criteria",
                "{} | scorecard.criteria",
                "{\"criteria\": [{\"code\": \"a-b\", \"name\": \"A\"}]} | scorecard.criteria[0].code",
                "{\"criteria\": [{\"code\": \"comment\", \"name\": \"A\"}]} | scorecard.criteria[0].code",
                "{\"criteria\": [{\"code\": \"boardComment\", \"name\": \"A\"}]} | scorecard.criteria[0].code",
                "{\"criteria\": [{\"code\": \"a\", \"name\": \"A\"}, {\"code\": \"a\", \"name\": \"B\"}]} | scorecard.criteria[1].code",
                "{\"criteria\": [{\"code\": \"a\", \"name\": \" \"}]} | scorecard.criteria[0].name",
                "{\"criteria\": [{\"code\": \"a\"}]} | scorecard.criteria[0].name",
                "{\"criteria\": [{\"code\": \"a\", \"name\": \"A\", \"weight\": 0}]} | scorecard.criteria[0].weight",
                "{\"criteria\": [{\"code\": \"a\", \"name\": \"A\", \"weight\": 101}]} | scorecard.criteria[0].weight",
                "{\"criteria\": [{\"code\": \"a\", \"name\": \"A\", \"scale\": {\"min\": -1, \"max\": 5}}]} | scorecard.criteria[0].scale.min",
                "{\"criteria\": [{\"code\": \"a\", \"name\": \"A\", \"scale\": {\"min\": 5, \"max\": 5}}]} | scorecard.criteria[0].scale.max",
                "{\"criteria\": [{\"code\": \"a\", \"name\": \"A\", \"scale\": {\"min\": 2147483647, \"max\": -2147483648}}]} | scorecard.criteria[0].scale.min",
                "{\"criteria\": [{\"code\": \"a\", \"name\": \"A\", \"scale\": {\"min\": 0, \"max\": 5, \"anchors\": [{\"score\": 6, \"words\": \"x\"}]}}]} | scorecard.criteria[0].scale.anchors[0].score"
            })
    void everythingWrongIsNamedByField(String scorecard, String field) {
        draft(given.aFacilitator(), scorecard).statusCode(422).body("errors.field", hasItem(field));
    }

    @Test
    void asManyCriteriaAsAPageHoldsAndNoMore() {
        String criterion = "{\"code\": \"c%d\", \"name\": \"C\"}";
        List<String> twenty = IntStream.range(0, 20)
                .mapToObj(number -> criterion.formatted(number))
                .toList();
        draft(given.aFacilitator(), "{\"criteria\": [" + String.join(",", twenty) + "]}")
                .statusCode(201);
        List<String> more = Collections.nCopies(500, "{\"code\": \"c\", \"name\": \"C\"}");
        draft(given.aFacilitator(), "{\"criteria\": [" + String.join(",", more) + "]}")
                .statusCode(422);
    }

    private static ValidatableResponse draft(SignedIn by, String scorecard) {
        return by.api()
                .body("{\"title\": \"A Jam\", \"purpose\": \"Why\", \"currency\": \"USD\", \"scorecard\": " + scorecard
                        + "}")
                .post("/api/jams")
                .then();
    }

    private ValidatableResponse patch(SignedIn by, Jam jam, String scorecard) {
        return by.api()
                .headers(Map.of("If-Match", "\"" + jams.get(jam.id()).version() + "\""))
                .body("{\"scorecard\": " + scorecard + "}")
                .patch("/api/jams/{id}", jam.id().text())
                .then();
    }

    private static ValidatableResponse get(SignedIn by, Jam jam) {
        return by.api().get("/api/jams/{id}", jam.id().text()).then().statusCode(200);
    }
}
