package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.tries;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.jamfund.kernel.Id;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Three ideas with three, two and one votes, under the words of a file that is no fiction but for its origin. */
@JamfundTest(jobExecutor = true)
class FileRulesTests {

    private final LiveRound round;
    private final JdbcTemplate jdbc;

    FileRulesTests(@Autowired Given given, @Autowired JdbcTemplate jdbc) {
        this.round = new LiveRound(given);
        this.jdbc = jdbc;
    }

    @Test
    void whatTheBoardAppliesOfAFileIsKeptWithWhatItAdopts() {
        String jam = round.aJamWith("100000.00");
        SignedIn owner = round.aMemberOf(jam);
        List<String> ideas = List.of(
                round.submits(owner, jam, "60000.00"),
                round.submits(owner, jam, "30000.00"),
                round.submits(owner, jam, "5000.00"));
        round.recommends(jam, ideas);
        SignedIn member = round.member(0);
        String path = "/api/jams/" + jam + "/allocation";
        Map<String, Object> order =
                Map.of("rule", "greedy-votes", "apply", List.of("file-thresholds"), "reason", "As the town rules");
        tries(member, path, order)
                .statusCode(422)
                .body("errors.field", hasItem("apply"))
                .body("errors.code", hasItem("not-stated"));

        jdbc.update(
                "insert into jam_import_meta (jam_id, position, name, content) values (?, 1, ?, ?)",
                Id.of(jam).value(),
                "min_project_score_threshold",
                "2");
        tries(member, path, order)
                .statusCode(200)
                .body("apply", equalTo(List.of("file-thresholds")))
                .body("applied.name", equalTo(List.of("min_project_score_threshold")))
                .body("applied.content", equalTo(List.of("2")))
                .body(
                        "lines.find { it.idea == '" + ideas.get(2) + "' }.reason",
                        containsString("outside of the thresholds"));
        tries(member, path, Map.of("rule", "greedy-votes", "reason", "Without"))
                .statusCode(409)
                .body("code", equalTo("already-adopted"));
        tries(member, path, order).statusCode(200).body("signatures.size()", equalTo(1));

        round.reaches(ideas.get(2), "declined");
        JsonPath why = get(member, "/api/ideas/" + ideas.get(2) + "/why");
        assertThat(why.getString("decisions[2].reason")).contains("It would have been with 1 more");
    }

    @Test
    void aJamOfItsOwnStatesNothing() {
        String jam = round.aJamWith("1000.00");
        round.opensVoting(jam);
        round.closesVoting(jam);
        round.member(0)
                .api()
                .get("/api/jams/" + jam + "/allocation-proposals?rule=greedy-votes")
                .then()
                .body("fileStates", empty());
    }
}
