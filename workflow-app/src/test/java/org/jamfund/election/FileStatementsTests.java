package org.jamfund.election;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasItem;

import io.restassured.RestAssured;
import io.restassured.path.json.JsonPath;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.funding.rule.Entrant;
import org.jamfund.funding.rule.RealElectorate;
import org.jamfund.funding.rule.Terms;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Elections;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.workflow.engine.Jobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Assen 2024 as it came but for two statements of its file: nobody there chose less than the two projects it asks for, and it names
 * no threshold.
 */
@JamfundTest
@TestInstance(Lifecycle.PER_CLASS)
class FileStatementsTests {

    private static final int LEAST_LINES = 3;
    private static final int THRESHOLD = 30;

    private final SignedIn facilitator;
    private final SignedIn member;
    private final Jobs jobs;
    private final Map<String, String> projects = new HashMap<>();

    private String jam = "";

    FileStatementsTests(@Autowired Given given, @Autowired Jobs jobs) {
        this.facilitator = given.aFacilitator();
        this.member = given.aPerson().withRole(Role.BOARD).signedIn();
        this.jobs = jobs;
    }

    private static byte[] file() {
        return new String(Elections.bytes("netherlands_assen_2024_"), UTF_8)
                .replace(
                        "min_length;2",
                        "min_length;" + LEAST_LINES + "\nmin_project_score_threshold;" + THRESHOLD
                                + "\nmax_sum_cost;plenty")
                .getBytes(UTF_8);
    }

    @BeforeEach
    void theElectionIsCounted() {
        if (!jam.isEmpty()) {
            return;
        }
        String id = RestAssured.given()
                .auth()
                .oauth2(facilitator.token())
                .contentType("text/plain; charset=UTF-8")
                .body(file())
                .post("/api/jams/imports")
                .path("id");
        jam = await().atMost(Duration.ofMinutes(1))
                .until(() -> facilitator.api().get("/api/jams/imports/{id}", id).path("jam"), found -> found != null);
        facilitator
                .api()
                .get("/api/jams/{jam}/ideas?limit=200", jam)
                .jsonPath()
                .<Map<String, String>>getList("items")
                .forEach(idea -> projects.put(idea.get("id"), idea.get("externalId")));
        await().until(() ->
                facilitator.api().put("/api/jams/{jam}/voting/closure", jam).statusCode() == 202);
        jobs.runUntilIdle();
    }

    @Test
    void whatTheFileStatesIsShownAndDoesNotApplyUnasked() {
        JsonPath proposal = proposed("rule=greedy-votes");
        assertThat(proposal.<String>getList("fileStates.name"))
                .containsExactly("min_length", "min_project_score_threshold");
        assertThat(proposal.<String>getList("fileStates.appliedBy")).containsExactly("file-limits", "file-thresholds");
        assertThat(proposal.<String>getList("apply")).isEmpty();
        assertThat(proposal.getInt("ballotsLeftOut")).isZero();
        assertThat(funded(proposal)).isEqualTo(selected(AllocationRule.GREEDY_VOTES, ballot -> true));
    }

    @Test
    void ballotsOutsideOfTheLimitsDoNotCountWhereItIsSaid() {
        Predicate<PbBallot> many = ballot -> ballot.lines().size() >= LEAST_LINES;
        long few = read().ballots().stream().filter(many.negate()).count();
        assertThat(few).isPositive();
        for (AllocationRule rule : List.of(AllocationRule.GREEDY_VOTES, AllocationRule.EQUAL_SHARES_U)) {
            JsonPath proposal = proposed("apply=file-limits&rule=" + rule.code());
            assertThat(funded(proposal)).as(rule.code()).isEqualTo(selected(rule, many));
            assertThat(funded(proposal)).as(rule.code()).isNotEqualTo(selected(rule, ballot -> true));
            assertThat(proposal.getLong("ballotsLeftOut")).isEqualTo(few);
            assertThat(proposal.getLong("metrics.ballots"))
                    .isEqualTo(read().ballots().size() - few);
        }
    }

    @Test
    void ideasBelowTheThresholdAreNotFundedWhereItIsSaid() {
        JsonPath proposal = proposed("apply=file-thresholds&rule=greedy-votes");
        List<String> below = RealElectorate.of(read()).electorate().entrants().stream()
                .filter(one -> one.votes() < THRESHOLD)
                .map(Entrant::name)
                .toList();
        assertThat(selected(AllocationRule.GREEDY_VOTES, ballot -> true))
                .as("the threshold changes the outcome")
                .containsAnyElementsOf(below);
        assertThat(funded(proposal)).isNotEmpty().doesNotContainAnyElementsOf(below);
        assertThat(named(proposal.getList("outsideThresholds"))).containsExactlyInAnyOrderElementsOf(below);
        assertThat(proposal.getString("why." + ideaOf(below.get(0)))).contains("It would have been with");
    }

    @Test
    void thePageOffersWhatTheFileStatesAndSaysWhatItDid() {
        String page = page("");
        assertThat(page)
                .contains("min_length " + LEAST_LINES, "min_project_score_threshold " + THRESHOLD)
                .doesNotContain("plenty", "not counted", "outside of the file");
        assertThat(page("&apply=file-limits&apply=file-thresholds"))
                .contains("ballots break the file&#39;s limits and are not counted")
                .contains("ideas are outside of the file&#39;s thresholds")
                .contains("value=\"file-limits\" checked", "value=\"file-thresholds\" checked");
    }

    private String page(String more) {
        return member.api()
                .get("/jams/" + jam + "/what-if?among=all" + more)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void whatIsNotStatedCannotBeApplied() {
        member.api()
                .get("/api/jams/" + jam + "/allocation-proposals?among=all&rule=greedy-votes&apply=everything")
                .then()
                .statusCode(422)
                .body("errors.field", hasItem("apply"));
    }

    private Elections.Read read() {
        return Elections.read(() -> new ByteArrayInputStream(file()), null);
    }

    /** What a rule selects of the ballots that count. */
    private List<String> selected(AllocationRule rule, Predicate<PbBallot> counts) {
        Elections.Read all = read();
        RealElectorate real = RealElectorate.of(new Elections.Read(
                all.meta(),
                all.projects(),
                all.ballots().stream().filter(counts).toList()));
        return rule.select(real.electorate(), Terms.of(real.budget(), 100)).selected().stream()
                .map(Entrant::name)
                .toList();
    }

    private JsonPath proposed(String how) {
        return member.api()
                .get("/api/jams/" + jam + "/allocation-proposals?among=all&" + how)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> funded(JsonPath proposal) {
        return named(proposal.getList("selected.idea"));
    }

    private List<String> named(List<String> ideas) {
        return ideas.stream().map(projects::get).toList();
    }

    private String ideaOf(String project) {
        return projects.entrySet().stream()
                .filter(entry -> entry.getValue().equals(project))
                .findFirst()
                .orElseThrow()
                .getKey();
    }
}
