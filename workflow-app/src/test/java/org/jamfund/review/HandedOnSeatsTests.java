package org.jamfund.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import java.util.List;
import java.util.stream.Stream;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Seats change hands, by a facilitator or by themselves; one idea is read by two of three experts. */
@JamfundTest
class HandedOnSeatsTests {

    private final ApplicationContext application;
    private final Panels panels;
    private final JdbcTemplate sql;
    private PanelOfTwo panel;
    private PanelScene scene;
    private Id<Idea> idea;
    private Actor facilitator;
    private Actor first;
    private Actor second;
    private Actor third;

    @Autowired
    HandedOnSeatsTests(ApplicationContext application, Panels panels, JdbcTemplate sql) {
        this.application = application;
        this.panels = panels;
        this.sql = sql;
    }

    @BeforeEach
    void aPanelOfTwoAndOneWhoIsLeft() {
        panel = new PanelOfTwo(application);
        scene = panel.scene();
        idea = panel.idea();
        facilitator = panel.facilitator();
        first = panel.first();
        second = panel.second();
        third = panel.third();
    }

    @Test
    void aSeatIsHandedOnAndTheFormerExpertIsOut() {
        String task =
                given().auth().oauth2(scene.token(first)).get("/api/inbox").path("items[0].id");
        panel.reassign(facilitator, 1, third.username()).statusCode(204);
        panel.reassign(facilitator, 1, third.username()).statusCode(204);
        panel.file(first, 403);
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
        panel.reassign(facilitator, 1, third.username()).statusCode(204);
        panel.file(third);
        panel.get(facilitator, "/panel-events")
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
        panel.reassign(facilitator, 1, third.username()).statusCode(409).body("code", equalTo("conflict-declared"));
        panel.reassign(facilitator, 1, second.username()).statusCode(409).body("code", equalTo("already-asked"));
        panel.reassign(facilitator, 1, facilitator.username()).statusCode(409).body("code", equalTo("not-an-expert"));
        panel.reassign(facilitator, 1, "nobody-of-that-name")
                .statusCode(422)
                .body("errors[0].field", equalTo("expert"));
        panel.reassign(facilitator, 7, third.username()).statusCode(404);
        panel.file(first);
        panel.reassign(facilitator, 1, third.username()).statusCode(409).body("code", equalTo("seat-not-open"));
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
        panel.reassign(facilitator, 1, third.username()).statusCode(409).body("code", equalTo("partial-facilitator"));
    }

    @Test
    void aNamedExpertWhoseConflictArisesBeforeTheirTurnIsNotSeated() {
        panel.reassign(facilitator, 1, third.username()).statusCode(204);
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
                one -> panel.reassign(token, 1, successors.get(one).username())
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
        panel.get(facilitator, "/panel-events").body("items.deed", contains("lapsed", "lapsed", "lapsed"));
        panel.get(facilitator, "/panel-loads").body("items[0].lapsed", equalTo(1));
    }

    @Test
    void loadsAlwaysEqualTheOpenSeats() {
        panel.file(first);
        panel.reassign(facilitator, 2, third.username()).statusCode(204);
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
}
