package org.jamfund.election;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.annotation.DirtiesContext;

/** Election files nobody should send, and unusual ones anybody may, through the API. */
@DirtiesContext
@JamfundTest(jobExecutor = true, properties = "jamfund.election.poll-delay=100ms")
class HostileFilesTests {

    private static final String GOOD = """
            META
            key;value
            currency;EUR
            budget;1000.50
            vote_type;approval
            PROJECTS
            project_id;cost;name
            1;400;A path
            2;600.5;A park
            VOTES
            voter_id;vote
            v1;1,2
            v2;2
            """;

    /** What a file must not leave rows in. */
    private static final List<String> TABLES =
            List.of("jams", "ideas", "ballots", "ballot_lines", "ledger_transfers", "persons", "jam_import_parts");

    @Autowired
    private Given given;

    @Autowired
    private JdbcTemplate jdbc;

    private SignedIn facilitator;

    @BeforeEach
    void somebodyWhoImports() {
        facilitator = given.aFacilitator();
    }

    static Stream<Arguments> badFiles() {
        return Stream.of(
                Arguments.of("nothing", "", "META"),
                Arguments.of("words", "hello", "line 1"),
                Arguments.of("no sections", "1;400;A path\n2;600;A park\n", "line 1"),
                Arguments.of("truncated", GOOD.substring(0, GOOD.indexOf("VOTES")), "without its VOTES"),
                Arguments.of("a project twice", GOOD.replace("2;600.5", "1;600.5"), "line 9"),
                Arguments.of("a voter twice", GOOD.replace("v2;", "v1;"), "line 13"),
                Arguments.of("an unknown project", GOOD.replace("v2;2", "v2;9"), "line 13"),
                Arguments.of("a negative cost", GOOD.replace("1;400;", "1;-400;"), "line 8"),
                Arguments.of("a huge cost", GOOD.replace("1;400;", "1;99999999999999999999;"), "line 8"),
                Arguments.of("a negative budget", GOOD.replace("1000.50", "-1"), "budget"),
                Arguments.of("a NUL", GOOD.replace("A path", "A\0path"), "line 8"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("badFiles")
    void aBadFileLeavesNothingAndSaysWhy(String what, String file, String why) {
        Map<String, Integer> before = rows();
        JsonPath failed = imported(file, StandardCharsets.UTF_8);
        assertThat(failed.getString("status")).isEqualTo("failed");
        assertThat(failed.getString("error")).contains(why);
        assertThat(failed.getString("jam")).isNull();
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void aFileThatIsNotUtf8NamesItsLine() {
        Map<String, Integer> before = rows();
        JsonPath failed = imported(GOOD.replace("A park", "Ein schöner Park"), StandardCharsets.ISO_8859_1);
        assertThat(failed.getString("status")).isEqualTo("failed");
        assertThat(failed.getString("error")).contains("line 9").contains("UTF-8");
        assertThat(rows()).isEqualTo(before);
    }

    static Stream<Arguments> unusualFiles() {
        return Stream.of(
                Arguments.of("plain", GOOD),
                Arguments.of("CRLF", GOOD.replace("\n", "\r\n")),
                Arguments.of("a byte order mark", "\uFEFF" + GOOD),
                Arguments.of("quotes", GOOD.replace("1,2", "\"1,2\"").replace("A path", "\"A \"\"path\"\"; or two\"")),
                Arguments.of("a project twice on one ballot", GOOD.replace("1,2", "1,2,1")),
                Arguments.of(
                        "columns in another order",
                        GOOD.replace("project_id;cost;name", "name;project_id;cost")
                                .replace("1;400;A path", "A path;1;400")
                                .replace("2;600.5;A park", "A park;2;600.5")
                                .replace("voter_id;vote", "vote;voter_id")
                                .replace("v1;1,2", "1,2;v1")
                                .replace("v2;2", "2;v2")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusualFiles")
    void anUnusualFileIsAnElectionLikeAnyOther(String what, String file) {
        JsonPath done = imported(file, StandardCharsets.UTF_8);
        assertThat(done.getString("error")).isNull();
        String jam = "/api/jams/" + done.getString("jam");
        LiveRound.put(facilitator, jam + "/voting/closure", Map.of());
        LiveRound.until(() -> facilitator.api().get(jam + "/tally").statusCode() == 200);
        JsonPath tally = LiveRound.get(facilitator, jam + "/tally");
        assertThat(tally.getInt("ballots")).isEqualTo(2);
        Map<String, String> projects =
                LiveRound.get(facilitator, jam + "/ideas?limit=200").<Map<String, String>>getList("items").stream()
                        .collect(Collectors.toMap(idea -> idea.get("id"), idea -> idea.get("externalId")));
        Map<String, Object> votes = tally.<Map<String, Object>>getList("ideas").stream()
                .collect(Collectors.toMap(idea -> projects.get((String) idea.get("idea")), idea -> idea.get("votes")));
        assertThat(votes).isEqualTo(Map.of("1", 1, "2", 2));
        assertThat(LiveRound.get(facilitator, jam + "/envelope").getString("granted.amount"))
                .isEqualTo("1000.50");
    }

    private JsonPath imported(String file, Charset charset) {
        String id = RestAssured.given()
                .auth()
                .oauth2(facilitator.token())
                .contentType("text/plain; charset=UTF-8")
                .body(file.getBytes(charset))
                .post("/api/jams/imports")
                .then()
                .statusCode(202)
                .extract()
                .path("id");
        return await().atMost(Duration.ofMinutes(1))
                .until(
                        () -> LiveRound.get(facilitator, "/api/jams/imports/" + id),
                        progress -> !"running".equals(progress.getString("status")));
    }

    private Map<String, Integer> rows() {
        return TABLES.stream()
                .collect(Collectors.toMap(
                        table -> table, table -> jdbc.queryForObject("select count(*) from " + table, Integer.class)));
    }
}
