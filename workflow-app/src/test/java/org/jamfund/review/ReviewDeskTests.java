package org.jamfund.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** What facilitators see of panels, through the API; one idea is read by two of three experts. */
@JamfundTest
class ReviewDeskTests {

    private final ApplicationContext application;
    private final JdbcTemplate sql;
    private final Clock clock;
    private PanelOfTwo panel;
    private PanelScene scene;
    private Id<Jam> jam;
    private Actor facilitator;
    private Actor first;
    private Actor second;
    private Actor third;

    @Autowired
    ReviewDeskTests(ApplicationContext application, JdbcTemplate sql, Clock clock) {
        this.application = application;
        this.sql = sql;
        this.clock = clock;
    }

    @BeforeEach
    void aPanelOfTwoAndOneWhoIsLeft() {
        panel = new PanelOfTwo(application);
        scene = panel.scene();
        jam = panel.jam();
        facilitator = panel.facilitator();
        first = panel.first();
        second = panel.second();
        third = panel.third();
    }

    @Test
    void showsWhoHasHowMuchToDo() {
        panel.file(first);
        sql.update(
                "update panel_seats set due_at = ? where expert_id = ?",
                Timestamp.from(clock.instant().minus(Duration.ofHours(1))),
                second.id().value());
        List<Map<String, Object>> loads = panel.get(facilitator, "/panel-loads")
                .statusCode(200)
                .body("items.expert", contains(first.username(), second.username(), third.username()))
                .extract()
                .path("items");
        assertThat(loads).extracting(load -> load.get("open")).containsExactly(0, 1, 0);
        assertThat(loads).extracting(load -> load.get("filed")).containsExactly(1, 0, 0);
        assertThat(loads).extracting(load -> load.get("late")).containsExactly(0, 1, 0);
        panel.get(facilitator, "/panel-seats?late=true")
                .body("items.expert", contains(second.username()))
                .body("items[0].late", equalTo(true));
    }

    @Test
    void pagesEveryListByKey() {
        List<String> seen = new ArrayList<>();
        String after = "";
        do {
            ValidatableResponse page = panel.get(facilitator, "/panel-loads?limit=2" + after);
            seen.addAll(page.extract().path("items.expert"));
            String next = page.extract().path("next");
            after = next == null ? "" : "&after=" + next;
        } while (!after.isEmpty());
        assertThat(seen).containsExactly(first.username(), second.username(), third.username());
        Stream.of("/panel-loads", "/panel-seats", "/reviewed-ideas", "/panel-events")
                .forEach(list -> panel.get(facilitator, list + "?after=forged").statusCode(422));
    }

    @Test
    void scoresShowOnlyWhenEverySeatIsFiled() {
        panel.file(first);
        panel.get(facilitator, "/reviewed-ideas")
                .body("items[0].open", equalTo(1))
                .body("items[0].mean", nullValue())
                .body("items[0].spread", nullValue());
        panel.file(second);
        panel.get(facilitator, "/reviewed-ideas")
                .body("items[0].filed", equalTo(2))
                .body("items[0].mean", equalTo(8.0f))
                .body("items[0].spread", equalTo(0.0f));
    }

    @Test
    void foretellsWhenItWillBeDone() {
        scene.reviewCloses(jam, clock.instant().plus(Duration.ofHours(49)));
        panel.get(facilitator, "/review-forecast")
                .statusCode(200)
                .body("basis", equalTo("capacity"))
                .body("ideas", equalTo(1))
                .body("experts", equalTo(3))
                .body("reads", equalTo(2))
                .body("filed", equalTo(0))
                .body("daysLate", equalTo(5));
        panel.file(first);
        panel.get(facilitator, "/review-forecast")
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
                .forEach(list -> panel.get(reader, list).statusCode(desk));
        panel.get(reader, "/review-forecast").statusCode(forecast);
        if (role != Role.FACILITATOR) {
            panel.reassign(reader, 1, third.username()).statusCode(403);
        }
    }

    private ValidatableResponse rules(Actor by, boolean spares) {
        return given().auth()
                .oauth2(scene.token(by))
                .contentType(ContentType.JSON)
                .body("{\"sparesRivals\": " + spares + "}")
                .put("/api/jams/" + jam + "/panel-rules")
                .then();
    }
}
