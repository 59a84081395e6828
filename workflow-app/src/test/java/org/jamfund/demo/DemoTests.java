package org.jamfund.demo;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ActiveProfiles;

/** What others count on when they start the demo. */
@ActiveProfiles("demo")
@DirtiesContext
@JamfundTest
class DemoTests {

    @Autowired
    private JdbcTemplate rows;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "admin",
                "facilitator",
                "moderator",
                "finance",
                "finance2",
                "auditor",
                "board5",
                "expert6",
                "owner3",
                "voter5"
            })
    void everyNamedPersonSignsIn(String username) {
        as(username, "/api/me");
    }

    @Test
    void oneJamIsInFullSwing() {
        String jam = jam("voting");
        JsonPath running = as("voter1", "/api/jams/" + jam);
        assertThat(running.getString("currency")).isEqualTo("USD");
        assertThat(running.getString("ballot.kind")).isEqualTo("approval");
        assertThat(running.getInt("ballot.maxLines")).isGreaterThanOrEqualTo(10);
        assertThat(Instant.parse(running.getString("phases.find { it.name == 'voting' }.closesAt")))
                .isAfter(Instant.now().plus(Duration.ofDays(7)));
        assertThat(count("select count(*) from ideas")).isGreaterThanOrEqualTo(300);
        assertThat(count("select count(*) from persons")).isGreaterThanOrEqualTo(2_000);
        assertThat(count("select count(*) from comments")).isPositive();
        assertThat(count("select count(*) from ballots")).isPositive();
    }

    @Test
    void anEarlierJamFundedTenIdeas() {
        String jam = jam("delivery");
        assertThat(as("finance", "/api/projects?limit=200&jam=" + jam).getList("items"))
                .hasSize(10);
        assertThat(as("finance", "/api/jams/" + jam + "/envelope").getString("granted.amount"))
                .isEqualTo("100000000.00");
        assertThat(as("finance", "/api/ledger/verification").getBoolean("ok")).isTrue();
    }

    @Test
    void theEarlierJamMeasuredItsTriage() {
        JsonPath triage = as("facilitator", "/api/jams/" + jam("delivery") + "/triage?limit=200");
        assertThat(triage.getInt("controls")).isEqualTo(3);
        assertThat(triage.getInt("recall")).isEqualTo(66);
        assertThat(triage.getList("ideas.findAll { it.filtered }")).hasSize(3);
    }

    @Test
    void itsBoardMetAndSigned() {
        String sessions = "/api/jams/" + jam("delivery") + "/board-sessions";
        String session = as("board1", sessions).getString("items[0].id");
        JsonPath minutes = as("board1", "/api/board-sessions/" + session + "/minutes");
        assertThat(minutes.getString("status")).isEqualTo("signed");
        assertThat(minutes.getList("minutes.agenda.findAll { it.decision?.status == 'awarded' }"))
                .hasSize(10);
    }

    @Test
    void whoeverVotesMayJoinAndVote() {
        String jam = jam("voting");
        String idea = as("voter2", "/api/jams/" + jam + "/ideas?limit=1").getString("items[0].id");
        String token = token("voter2");
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body(Map.of("guidelinesVersion", 1))
                .put("/api/jams/" + jam + "/membership")
                .then()
                .statusCode(204);
        given().auth()
                .oauth2(token)
                .contentType(ContentType.JSON)
                .body("{}")
                .put("/api/ideas/" + idea + "/vote")
                .then()
                .statusCode(200)
                .body("lines[0].idea", equalTo(idea));
    }

    @Test
    void startingAgainChangesNothing(@Autowired Demo demo) {
        long people = count("select count(*) from persons");
        demo.run(new DefaultApplicationArguments());
        assertThat(count("select count(*) from persons")).isEqualTo(people);
    }

    @Test
    void halfADemoIsRefusedWithTheWayOut(@Autowired Demo demo, @Autowired JdbcTemplate sql) {
        sql.update("update persons set email = 'admin@example.org' where username = 'admin'");
        try {
            assertThatThrownBy(() -> demo.run(new DefaultApplicationArguments()))
                    .hasMessageContaining("broken off")
                    .hasMessageContaining("delete the data folder");
        } finally {
            sql.update("update persons set email = 'admin@demo.invalid' where username = 'admin'");
        }
    }

    private static String jam(String phase) {
        List<String> jams =
                as("owner1", "/api/jams?limit=200").getList("items.findAll { it.phase == '" + phase + "' }.id");
        assertThat(jams).hasSize(1);
        return jams.get(0);
    }

    private static JsonPath as(String username, String path) {
        return given().auth()
                .oauth2(token(username))
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String token(String username) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("username", username, "password", "demo-" + username))
                .post("/api/tokens")
                .then()
                .statusCode(201)
                .extract()
                .path("token");
    }

    private long count(String question) {
        Long count = rows.queryForObject(question, Long.class);
        return count == null ? 0 : count;
    }
}
