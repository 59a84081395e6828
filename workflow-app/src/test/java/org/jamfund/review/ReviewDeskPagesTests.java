package org.jamfund.review;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The review desk as pages, without a script. */
@JamfundTest
class ReviewDeskPagesTests {

    private static final String HOSTILE = "<script>alert(1)</script>${7*7}";

    private final PanelScene scene;
    private final Panels panels;
    private final JdbcTemplate sql;
    private Id<Jam> jam;
    private Id<Idea> idea;
    private Actor facilitator;
    private Actor expert;

    @Autowired
    ReviewDeskPagesTests(ApplicationContext application, Panels panels, JdbcTemplate sql) {
        this.scene = new PanelScene(application);
        this.panels = panels;
        this.sql = sql;
    }

    @BeforeEach
    void anExpertIsAwaited() {
        scene.withoutExperts();
        jam = scene.jam();
        scene.panelSize(jam, 1);
        facilitator = scene.withPassword(Role.FACILITATOR);
        expert = scene.withPassword(Role.EXPERT);
        idea = scene.idea(jam);
        sql.update("update ideas set title = ? where idea_id = ?", HOSTILE, idea.value());
        scene.beginReview(idea);
    }

    @Test
    void everyListSaysHowManyOfHowManyAndShowsTitlesAsText() {
        assertThat(read("en", "")).contains("1 idea, 1 expert, 1 read each", "1 of 1", expert.displayName());
        assertThat(read("de", "")).contains("1 Idee, 1 Fachperson, je 1 Gutachten", "1 von 1");
        for (String part : new String[] {"/seats", "/ideas"}) {
            assertThat(read("en", part))
                    .contains("1 of 1", "&lt;script&gt;alert(1)&lt;/script&gt;${7*7}")
                    .doesNotContain("<script>alert");
        }
        assertThat(read("en", "/seats?late=true")).contains("Nobody is awaited.");
        assertThat(read("en", "/log")).contains("Nothing has happened yet.");
    }

    @Test
    void aSeatIsHandedOnFromTheListOfThoseWhoMayHaveIt() {
        Actor next = scene.withPassword(Role.EXPERT);
        Actor conflicted = scene.withPassword(Role.EXPERT);
        scene.declares(conflicted, idea);
        String page = "/seats/" + idea + "/1";
        assertThat(read("en", page))
                .contains(next.username(), expert.displayName())
                .doesNotContain(conflicted.username());
        Response told = fills(page, Map.of("expert", next.username(), "reason", HOSTILE));
        assertThat(told.statusCode()).isEqualTo(302);
        scene.runJobs(idea);
        assertThat(panels.seat(new Round(idea, 1), 1).expertId()).isEqualTo(next.id());
        assertThat(read("en", "/log"))
                .contains("The seat was handed on", next.displayName(), "&lt;script&gt;")
                .doesNotContain("<script>alert");
        assertThat(read("de", "/log")).contains("Der Platz wurde weitergegeben");
    }

    @Test
    void theRuleAboutRivalsIsSetByABoxUntilTheFirstBallot() {
        assertThat(fills("/rules", "", Map.of("sparesRivals", "true")).statusCode())
                .isEqualTo(302);
        assertThat(read("en", "")).contains("checked=\"checked\"");
        sql.update("update jams set rules_frozen_at = now(6) where jam_id = ?", jam.value());
        assertThat(read("en", "")).doesNotContain("type=\"checkbox\"").contains("in a later round");
    }

    @Test
    void whoIsNoFacilitatorIsKeptOut() {
        for (Role role : new Role[] {Role.EXPERT, Role.BOARD, Role.FINANCE}) {
            given().auth()
                    .oauth2(scene.token(scene.withPassword(role)))
                    .get("/jams/" + jam + "/review")
                    .then()
                    .statusCode(403);
        }
        given().auth()
                .oauth2(scene.token(scene.withPassword(Role.AUDITOR)))
                .get("/jams/" + jam + "/review/seats/" + idea + "/1")
                .then()
                .statusCode(403);
    }

    private String read(String language, String part) {
        Response page = given().auth()
                .oauth2(scene.token(facilitator))
                .header("Accept-Language", language)
                .accept("text/html")
                .get("/jams/" + jam + "/review" + part);
        assertThat(page.statusCode()).as(part).isEqualTo(200);
        return page.asString();
    }

    private Response fills(String page, Map<String, String> fields) {
        return fills(page, page, fields);
    }

    private Response fills(String to, String page, Map<String, String> fields) {
        String token = scene.token(facilitator);
        String address = "/jams/" + jam + "/review";
        Response opened = given().auth().oauth2(token).accept("text/html").get(address + page);
        return given().auth()
                .oauth2(token)
                .contentType(ContentType.URLENC)
                .cookie("JSESSIONID", opened.cookie("JSESSIONID"))
                .formParam("_csrf", opened.htmlPath().getString("**.find { it.@name == '_csrf' }.@value"))
                .formParams(fields)
                .redirects()
                .follow(false)
                .post(address + to);
    }
}
