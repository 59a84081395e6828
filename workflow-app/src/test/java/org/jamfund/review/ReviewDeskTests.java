package org.jamfund.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
import org.springframework.jdbc.core.JdbcTemplate;

/** What facilitators see of panels and do about them, through the API; one idea read by two of three experts. */
@JamfundTest
class ReviewDeskTests {

    private final PanelScene scene;
    private final Panels panels;
    private final JdbcTemplate sql;
    private final Clock clock;
    private Id<Jam> jam;
    private Id<Idea> idea;
    private Actor facilitator;
    private Actor first;
    private Actor second;
    private Actor third;

    @Autowired
    ReviewDeskTests(ApplicationContext application, Panels panels, JdbcTemplate sql, Clock clock) {
        this.scene = new PanelScene(application);
        this.panels = panels;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void aPanelOfTwoAndOneWhoIsLeft() {
        scene.withoutExperts();
        jam = scene.jam();
        facilitator = scene.withPassword(Role.FACILITATOR);
        first = scene.withPassword(Role.EXPERT);
        second = scene.withPassword(Role.EXPERT);
        idea = scene.idea(jam);
        scene.beginReview(idea);
        third = scene.withPassword(Role.EXPERT);
    }

    @Test
    void showsWhoHasHowMuchToDo() {
        file(first);
        sql.update(
                "update panel_seats set due_at = ? where expert_id = ?",
                Timestamp.from(clock.instant().minus(Duration.ofHours(1))),
                second.id().value());
        List<Map<String, Object>> loads = get(facilitator, "/panel-loads")
                .statusCode(200)
                .body("items.expert", contains(first.username(), second.username(), third.username()))
                .extract()
                .path("items");
        assertThat(loads).extracting(load -> load.get("open")).containsExactly(0, 1, 0);
        assertThat(loads).extracting(load -> load.get("filed")).containsExactly(1, 0, 0);
        assertThat(loads).extracting(load -> load.get("late")).containsExactly(0, 1, 0);
        get(facilitator, "/panel-seats?late=true")
                .body("items.expert", contains(second.username()))
                .body("items[0].late", equalTo(true));
    }

    @Test
    void pagesEveryListByKey() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            ValidatableResponse page = get(facilitator, "/panel-loads?limit=2" + after);
            seen.addAll(page.extract().path("items.expert"));
            String next = page.extract().path("next");
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());
        assertThat(seen).containsExactly(first.username(), second.username(), third.username());
        Stream.of("/panel-loads", "/panel-seats", "/reviewed-ideas", "/panel-events")
                .forEach(list -> get(facilitator, list + "?after=forged").statusCode(422));
    }

    @Test
    void scoresShowOnlyWhenEverySeatIsFiled() {
        file(first);
        get(facilitator, "/reviewed-ideas")
                .body("items[0].open", equalTo(1))
                .body("items[0].mean", nullValue())
                .body("items[0].spread", nullValue());
        file(second);
        get(facilitator, "/reviewed-ideas")
                .body("items[0].filed", equalTo(2))
                .body("items[0].mean", equalTo(800))
                .body("items[0].spread", equalTo(0));
    }

    @Test
    void aSeatIsHandedOnAndTheFormerExpertIsOut() {
        String task =
                given().auth().oauth2(scene.token(first)).get("/api/inbox").path("items[0].id");
        reassign(facilitator, 1, third.username()).statusCode(204);
        reassign(facilitator, 1, third.username()).statusCode(204);
        file(first, 403);
        given().auth()
                .oauth2(scene.token(first))
                .contentType(ContentType.JSON)
                .body("{\"data\": {}}")
                .put("/api/inbox/" + task + "/completion")
                .then()
                .statusCode(409);
        scene.runJobs(idea);
        Seat seat = panels.seat(new Round(idea, 1), 1);
        assertThat(seat.expertId()).isEqualTo(third.id());
        assertThat(seat.replacements()).isZero();
        reassign(facilitator, 1, third.username()).statusCode(204);
        file(third);
        get(facilitator, "/panel-events")
                .body("items", hasSize(1))
                .body("items[0].deed", equalTo("reassigned"))
                .body("items[0].person", equalTo(first.username()))
                .body("items[0].successor", equalTo(third.username()))
                .body("items[0].by", equalTo(facilitator.username()))
                .body("items[0].reason", equalTo("On leave."));
    }

    @Test
    void nobodyGetsASeatWhoMayNotHaveIt() {
        scene.declares(third, idea);
        reassign(facilitator, 1, third.username()).statusCode(409).body("code", equalTo("conflict-declared"));
        reassign(facilitator, 1, second.username()).statusCode(409).body("code", equalTo("already-asked"));
        reassign(facilitator, 1, facilitator.username()).statusCode(409).body("code", equalTo("not-an-expert"));
        reassign(facilitator, 1, "nobody-of-that-name").statusCode(422).body("errors[0].field", equalTo("expert"));
        reassign(facilitator, 7, third.username()).statusCode(404);
        file(first);
        reassign(facilitator, 1, third.username()).statusCode(409).body("code", equalTo("seat-not-open"));
        given().auth()
                .oauth2(scene.token(facilitator))
                .contentType(ContentType.JSON)
                .body("{\"expert\": \"x\", \"reason\": \" \"}")
                .put("/api/ideas/" + idea + "/panel-seats/2/expert")
                .then()
                .statusCode(422);
    }

    @Test
    void whoIsPartialChoosesNobody() {
        scene.owns(facilitator, idea);
        reassign(facilitator, 1, third.username()).statusCode(409).body("code", equalTo("partial-facilitator"));
    }

    @Test
    void aNamedExpertWhoseConflictArisesBeforeTheirTurnIsNotSeated() {
        reassign(facilitator, 1, third.username()).statusCode(204);
        scene.declares(third, idea);
        scene.runJobs(idea);
        Seat seat = panels.seat(new Round(idea, 1), 1);
        assertThat(seat.status()).isEqualTo(SeatStatus.EMPTY);
    }

    @Test
    void ofTwoFacilitatorsWhoHandOnTheSameSeatOneIsFirst() {
        Actor fourth = scene.withPassword(Role.EXPERT);
        String token = scene.token(facilitator);
        List<Actor> successors = List.of(third, fourth);
        List<Integer> answers = Together.times(
                2,
                one -> reassign(token, 1, successors.get(one).username())
                        .extract()
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(204, 409);
        scene.runJobs(idea);
        assertThat(panels.seat(new Round(idea, 1), 1).expertId()).isIn(third.id(), fourth.id());
    }

    @Test
    void afterTwoReplacementsTheSeatClosesEmpty() {
        Stream.of(1, 2, 3).forEach(more -> scene.withPassword(Role.EXPERT));
        Round round = new Round(idea, 1);
        assertThat(panels.replace(round, 1)).isTrue();
        assertThat(panels.replace(round, 1)).isTrue();
        assertThat(panels.replace(round, 1)).isFalse();
        assertThat(panels.seat(round, 1).status()).isEqualTo(SeatStatus.EMPTY);
        get(facilitator, "/panel-events").body("items.deed", contains("lapsed", "lapsed", "lapsed"));
        get(facilitator, "/panel-loads").body("items[0].lapsed", equalTo(1));
    }

    @Test
    void loadsAlwaysEqualTheOpenSeats() {
        file(first);
        reassign(facilitator, 2, third.username()).statusCode(204);
        scene.runJobs(idea);
        panels.addSeat(new Round(idea, 1));
        Long wrong = sql.queryForObject(
                """
                select count(*)
                from expert_loads l
                left join (select expert_id, count(*) as seats from panel_seats where status = 'open' group by expert_id) s
                    on s.expert_id = l.expert_id
                where l.open_seats <> coalesce(s.seats, 0)
                    and l.expert_id in (?, ?, ?)""",
                Long.class,
                first.id().value(),
                second.id().value(),
                third.id().value());
        assertThat(wrong).isZero();
    }

    @Test
    void foretellsWhenItWillBeDone() {
        scene.reviewCloses(jam, clock.instant().plus(Duration.ofHours(49)));
        get(facilitator, "/review-forecast")
                .statusCode(200)
                .body("basis", equalTo("capacity"))
                .body("ideas", equalTo(1))
                .body("experts", equalTo(3))
                .body("reads", equalTo(2))
                .body("filed", equalTo(0))
                .body("daysLate", equalTo(5));
        file(first);
        get(facilitator, "/review-forecast")
                .body("basis", equalTo("pace"))
                .body("filed", equalTo(1))
                .body("daysLate", equalTo(0));
    }

    @Test
    void theRuleAboutRivalsIsFrozenWithTheOthers() {
        rules(facilitator, true).statusCode(200).body("sparesRivals", equalTo(true));
        sql.update("update jams set rules_frozen_at = now(6) where jam_id = ?", jam.value());
        rules(facilitator, true).statusCode(200);
        rules(facilitator, false).statusCode(409).body("code", equalTo("rules-frozen"));
        rules(scene.withPassword(Role.AUDITOR), false).statusCode(403);
    }

    @ParameterizedTest
    @CsvSource({
        "FACILITATOR, 200, 200",
        "AUDITOR,     200, 200",
        "ADMIN,       200, 200",
        "BOARD,       403, 200",
        "EXPERT,      403, 403",
        "FINANCE,     403, 403",
        "MODERATOR,   403, 403"
    })
    void whoSeesTheDesk(Role role, int desk, int forecast) {
        Actor reader = scene.withPassword(role);
        Stream.of("/panel-loads", "/panel-seats", "/reviewed-ideas", "/panel-events", "/panel-rules")
                .forEach(list -> get(reader, list).statusCode(desk));
        get(reader, "/review-forecast").statusCode(forecast);
        if (role != Role.FACILITATOR) {
            reassign(reader, 1, third.username()).statusCode(403);
        }
    }

    private void file(Actor expert) {
        file(expert, 200);
    }

    private void file(Actor expert, int status) {
        given().auth()
                .oauth2(scene.token(expert))
                .contentType(ContentType.JSON)
                .body("""
                        {"scores": {"impact": 8, "feasibility": 8, "originality": 8}, "recommendation": "recommended",
                         "comment": "Good."}""")
                .put("/api/ideas/" + idea + "/assessments/me")
                .then()
                .statusCode(status);
    }

    private ValidatableResponse reassign(Actor by, int seat, String expert) {
        return reassign(scene.token(by), seat, expert);
    }

    private ValidatableResponse reassign(String token, int seat, String expert) {
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{\"expert\": \"" + expert + "\", \"reason\": \"On leave.\"}")
                .put("/api/ideas/" + idea + "/panel-seats/" + seat + "/expert")
                .then();
    }

    private ValidatableResponse rules(Actor by, boolean spares) {
        return given().auth()
                .oauth2(scene.token(by))
                .contentType(ContentType.JSON)
                .body("{\"sparesRivals\": " + spares + "}")
                .put("/api/jams/" + jam + "/panel-rules")
                .then();
    }

    private ValidatableResponse get(Actor by, String path) {
        return given().auth()
                .oauth2(scene.token(by))
                .get("/api/jams/" + jam + path)
                .then();
    }
}
