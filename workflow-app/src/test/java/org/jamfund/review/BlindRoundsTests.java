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
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Nobody knows what the others said before all have spoken; a draft and a word to the board reach only whom they are for. */
@Tag("database")
@JamfundTest
class BlindRoundsTests {

    private final PanelScene scene;
    private final Reviews reviews;
    private Id<Jam> jam;
    private Id<Idea> idea;
    private Actor owner;
    private Actor first;
    private Actor second;

    @Autowired
    BlindRoundsTests(ApplicationContext application, Reviews reviews) {
        this.scene = new PanelScene(application);
        this.reviews = reviews;
    }

    @BeforeEach
    void anIdeaReadByTwo() {
        scene.withoutExperts();
        jam = scene.jam();
        scene.panelSize(jam, 2);
        owner = scene.withPassword();
        idea = scene.idea(jam, owner);
        first = scene.withPassword(Role.EXPERT);
        second = scene.withPassword(Role.EXPERT);
        scene.beginReview(idea);
    }

    @ParameterizedTest
    @EnumSource(
            value = Role.class,
            names = {"BOARD", "FACILITATOR", "FINANCE", "AUDITOR"})
    void untilTheLastHasFiledNobodySeesMoreThanHowManyHave(Role role) {
        Actor reader = scene.withPassword(role);
        file(first, 8).statusCode(200);
        get(reader)
                .body("items", hasSize(0))
                .body("rounds.filed", contains(1))
                .body("rounds.seats", contains(2))
                .body("rounds.blind", contains(true))
                .body("rounds[0].mean", nullValue());
        get(second).body("items", hasSize(0)).body("rounds.filed", contains(1));
        get(first).body("items", hasSize(1)).body("rounds[0].mean", nullValue());
        file(second, 4).statusCode(200);
        get(reader)
                .body("items", hasSize(2))
                .body("rounds[0].mean", equalTo(6.0f))
                .body("rounds[0].spread", equalTo(4.0f))
                .body("rounds[0].calibratedMean", nullValue());
    }

    @Test
    void aSeatThatClosesEmptyHoldsNobodyUp() {
        Actor board = scene.withPassword(Role.BOARD);
        file(first, 8).statusCode(200);
        reviews.recordOutcome(new Round(idea, 1), Recommendation.RECOMMENDED, null);
        get(board).body("items", hasSize(1)).body("rounds.filed", contains(1)).body("rounds.open", contains(0));
    }

    @Test
    void aBoardMemberWhoOwnsTheIdeaIsAnOwnerHere() {
        Actor both = scene.withRole(owner, Role.BOARD);
        file(first, 8).statusCode(200);
        file(second, 4).statusCode(200);
        get(both).body("items", hasSize(0));
        reviews.recordOutcome(new Round(idea, 1), Recommendation.RECOMMENDED, null);
        get(both)
                .body("items", hasSize(2))
                .body("items.expert", contains(nullValue(), nullValue()))
                .body("items.boardComment", contains(nullValue(), nullValue()));
    }

    @Test
    void wordsToTheBoardReachTheBoardAndNoOwner() {
        file(first, 8).statusCode(200);
        file(second, 4).statusCode(200);
        reviews.recordOutcome(new Round(idea, 1), Recommendation.RECOMMENDED, null);
        for (Role role : List.of(Role.BOARD, Role.FACILITATOR, Role.AUDITOR)) {
            get(scene.withPassword(role)).body("items.boardComment", contains("Secret 8", "Secret 4"));
        }
        get(first).body("items.boardComment", contains("Secret 8", null));
        for (Actor reader : List.of(owner, scene.withPassword(Role.FINANCE))) {
            String answer = get(reader).statusCode(200).extract().asString();
            assertThat(answer).doesNotContain("Secret");
        }
    }

    @Test
    void afterTheOutcomeThePanelReadsTheOthersWithoutNames() {
        Actor stranger = scene.withPassword(Role.EXPERT);
        file(first, 8).statusCode(200);
        file(second, 4).statusCode(200);
        get(first).body("items", hasSize(1));
        reviews.recordOutcome(new Round(idea, 1), Recommendation.RECOMMENDED, null);
        get(first).body("items", hasSize(2)).body("items.expert", contains(first.username(), null));
        get(stranger).body("items", hasSize(0));
    }

    @Test
    void aDraftIsKeptForItsExpertAloneUntilItIsFiled() {
        draft(first).statusCode(200).body("scores", equalTo(Map.of())).body("savedAt", nullValue());
        keep(first, "{\"scores\": {\"impact\": 3}, \"boardComment\": \"Secret draft\"}")
                .statusCode(200)
                .body("scores.impact", equalTo(3));
        keep(first, "{\"scores\": {\"impact\": 4, \"originality\": 2}, \"recommendation\": \"revise\"}")
                .statusCode(200);
        draft(first)
                .body("scores", equalTo(Map.of("impact", 4, "originality", 2)))
                .body("recommendation", equalTo("revise"))
                .body("boardComment", nullValue());
        draft(second).body("scores", equalTo(Map.of()));
        for (Role role : List.of(Role.BOARD, Role.FACILITATOR, Role.AUDITOR, Role.ADMIN)) {
            draft(scene.withPassword(role)).statusCode(403);
        }
        draft(owner).statusCode(403);
        keep(first, "{\"scores\": {\"impact\": 11}}").statusCode(422).body("errors.field", contains("scores.impact"));
        file(first, 8).statusCode(200);
        draft(first).body("scores", equalTo(Map.of())).body("savedAt", nullValue());
        keep(first, "{}").statusCode(409).body("code", equalTo("already-assessed"));
    }

    @Test
    void nothingIsKeptOnceTheRoundIsOverOrTheSeatIsLeft() {
        keep(first, "{\"scores\": {\"impact\": 3}}").statusCode(200);
        put(second, path() + "/me", "{\"conflict\": \"A friend\"}").statusCode(200);
        keep(second, "{}").statusCode(403);
        reviews.recordOutcome(new Round(idea, 1), Recommendation.NOT_RECOMMENDED, null);
        keep(first, "{}").statusCode(409).body("code", equalTo("review-over"));
        draft(first).body("scores", equalTo(Map.of()));
    }

    private ValidatableResponse file(Actor expert, int score) {
        return put(expert, path() + "/me", """
                {"scores": {"impact": %1$d, "feasibility": %1$d, "originality": %1$d}, "recommendation": "revise",
                 "comment": "Read.", "boardComment": "Secret %1$d"}""".formatted(score));
    }

    private ValidatableResponse keep(Actor expert, String draft) {
        return put(expert, path() + "/me/draft", draft);
    }

    private ValidatableResponse draft(Actor reader) {
        return given().auth()
                .oauth2(scene.token(reader))
                .get(path() + "/me/draft")
                .then();
    }

    private ValidatableResponse put(Actor by, String path, String body) {
        return given().auth()
                .oauth2(scene.token(by))
                .contentType(ContentType.JSON)
                .body(body)
                .put(path)
                .then();
    }

    private ValidatableResponse get(Actor by) {
        return given().auth().oauth2(scene.token(by)).get(path()).then();
    }

    private String path() {
        return "/api/ideas/" + idea + "/assessments";
    }
}
