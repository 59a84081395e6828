package org.jamfund.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@JamfundTest
class AssessmentsApiTests {

    private static final String KIND = assessment(8, "recommended", "Sand is cheap.");
    private static final String HARSH = assessment(2, "not-recommended", "Sand clogs.");

    private final PanelScene scene;
    private final Panels panels;
    private final Reviews reviews;
    private Id<Jam> jam;
    private Id<Idea> idea;
    private Actor owner;
    private Actor expert;

    @Autowired
    AssessmentsApiTests(ApplicationContext application, Panels panels, Reviews reviews) {
        this.scene = new PanelScene(application);
        this.panels = panels;
        this.reviews = reviews;
    }

    @BeforeEach
    void anIdeaUnderReviewByOneExpert() {
        scene.withoutExperts();
        jam = scene.jam();
        owner = scene.withPassword();
        idea = scene.idea(jam, owner);
        expert = scene.withPassword(Role.EXPERT);
    }

    @Test
    void anAssessmentIsFiledOnceAndStands() {
        panelOf(1);
        put(expert, KIND)
                .statusCode(200)
                .body("round", equalTo(1))
                .body("scores.impact", equalTo(8))
                .body("recommendation", equalTo("recommended"));
        put(expert, KIND).statusCode(200);
        put(expert, HARSH).statusCode(409).body("code", equalTo("already-assessed"));
        put(expert, conflict("Too late")).statusCode(409).body("code", equalTo("already-assessed"));
        get(expert).statusCode(200).body("items.comment", contains("Sand is cheap."));
    }

    @Test
    void twentyIdenticalRequestsFileOneAssessment() {
        panelOf(1);
        String token = scene.token(expert);
        List<Integer> answers =
                Together.times(20, one -> put(token, KIND).extract().statusCode());
        assertThat(answers).containsOnly(200);
        get(expert).body("items", hasSize(1));
    }

    @Test
    void expertsFileAtOnceWithoutHurtingEachOther() {
        List<Actor> experts = List.of(expert, scene.withPassword(Role.EXPERT), scene.withPassword(Role.EXPERT));
        panelOf(3);
        List<String> tokens = experts.stream().map(scene::token).toList();
        List<Integer> answers =
                Together.times(3, one -> put(tokens.get(one), KIND).extract().statusCode());
        assertThat(answers).containsOnly(200);
        assertThat(reviews.summary(new Round(idea, 1)).assessments()).isEqualTo(3);
    }

    @Test
    void aDeclaredConflictGivesTheSeatToSomebodyElse() {
        panelOf(1);
        Actor next = scene.withPassword(Role.EXPERT);
        put(expert, conflict("My brother's company")).statusCode(200).body("conflict", equalTo("My brother's company"));
        put(expert, conflict("My brother's company")).statusCode(200);
        put(expert, KIND).statusCode(403);
        scene.runJobs(idea);
        assertThat(panels.seat(new Round(idea, 1), 1).expertId()).isEqualTo(next.id());
        put(next, HARSH).statusCode(200);
    }

    @Test
    void everythingWrongIsNamedByField() {
        panelOf(1);
        put(
                        expert,
                        "{\"scores\": {\"impact\": 11, \"feasibility\": 7.5}, \"recommendation\": \"maybe\", \"comment\": \" \"}")
                .statusCode(422)
                .body(
                        "errors.field",
                        contains(
                                "scores.impact",
                                "scores.feasibility",
                                "scores.originality",
                                "recommendation",
                                "comment"));
        put(expert, "{}").statusCode(422);
        put(expert, conflict("x".repeat(2001))).statusCode(422).body("errors.field", contains("conflict"));
    }

    @Test
    void onlyWhoHasASeatMayFile() {
        panelOf(1);
        Actor late = scene.withPassword(Role.EXPERT);
        put(late, KIND).statusCode(403);
        put(late, conflict("None of my business")).statusCode(403);
        put(owner, KIND).statusCode(403);
        put(scene.withPassword(Role.BOARD), KIND).statusCode(403);
        given().contentType(ContentType.JSON)
                .body(KIND)
                .put(path(idea) + "/me")
                .then()
                .statusCode(401);
        put(scene.token(expert), Id.<Idea>fresh(), KIND).statusCode(404);
    }

    @Test
    void nothingIsFiledOnceTheRoundIsOver() {
        panelOf(1);
        reviews.recordOutcome(new Round(idea, 1), Recommendation.NOT_RECOMMENDED, null);
        put(expert, KIND).statusCode(409).body("code", equalTo("review-over"));
        put(expert, conflict("Late")).statusCode(409).body("code", equalTo("review-over"));
    }

    @ParameterizedTest
    @CsvSource({"BOARD, 200", "FACILITATOR, 200", "FINANCE, 200", "AUDITOR, 200", "MODERATOR, 403", "ADMIN, 403"})
    void deciderAndSupervisorsReadAssessmentsWithNames(Role role, int status) {
        panelOf(1);
        put(expert, KIND).statusCode(200);
        ValidatableResponse read = get(scene.withPassword(role)).statusCode(status);
        if (status == 200) {
            read.body("items.expert", contains(expert.username())).body("next", nullValue());
        }
    }

    @Test
    void ownersReadTheCommentsWithoutNamesWhenTheRoundIsOver() {
        panelOf(1);
        put(expert, KIND).statusCode(200);
        get(owner).statusCode(200).body("items", hasSize(0));
        reviews.recordOutcome(new Round(idea, 1), Recommendation.RECOMMENDED, null);
        get(owner).body("items.comment", contains("Sand is cheap.")).body("items[0].expert", nullValue());
        get(scene.withPassword()).statusCode(403);
    }

    @Test
    void expertsReadTheirOwnOnly() {
        Actor other = scene.withPassword(Role.EXPERT);
        panelOf(2);
        put(expert, KIND).statusCode(200);
        put(other, HARSH).statusCode(200);
        get(expert).body("items.comment", contains("Sand is cheap."));
        get(other).body("items.comment", contains("Sand clogs."));
    }

    /** The table sets the size; here the Jam asks for so many. */
    private void panelOf(int seats) {
        scene.panelSize(jam, seats);
        scene.beginReview(idea);
    }

    private ValidatableResponse put(Actor by, String body) {
        return put(scene.token(by), body);
    }

    private ValidatableResponse put(String token, String body) {
        return put(token, idea, body);
    }

    private static ValidatableResponse put(String token, Id<Idea> idea, String body) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(body)
                .put(path(idea) + "/me")
                .then();
    }

    private ValidatableResponse get(Actor by) {
        return given().auth().oauth2(scene.token(by)).get(path(idea)).then();
    }

    private static String path(Id<Idea> idea) {
        return "/api/ideas/" + idea + "/assessments";
    }

    private static String assessment(int score, String recommendation, String comment) {
        return """
                {"scores": {"impact": %1$d, "feasibility": %1$d, "originality": %1$d},
                 "recommendation": "%2$s", "comment": "%3$s"}""".formatted(score, recommendation, comment);
    }

    private static String conflict(String words) {
        return "{\"conflict\": \"" + words + "\"}";
    }
}
