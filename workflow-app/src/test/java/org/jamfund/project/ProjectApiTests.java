package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.tries;
import static org.jamfund.testing.fixture.LiveRound.until;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jamfund.people.Role;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** Funded ideas being delivered: over the API, with the engine at work. Each test has a project of its own. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class ProjectApiTests {

    private static final String AWARD = "10000.00";
    private static final int PROJECTS = 6;

    private final LiveRound round;
    private final SignedIn owner;
    private final SignedIn coOwner;

    private int used;
    private String jam = "";
    private List<String> ideas = List.of();
    private String project = "";

    ProjectApiTests(@Autowired Given given) {
        round = new LiveRound(given);
        owner = given.aPerson().withRole(Role.FINANCE).signedIn();
        coOwner = given.aPerson().signedIn();
    }

    @BeforeEach
    void aProjectToBePlanned() {
        if (jam.isEmpty()) {
            String made = round.aJamWith("1000000.00");
            round.joined(owner, made);
            round.joined(coOwner, made);
            Map<String, Object> both =
                    Map.of("coOwners", List.of(coOwner.actor().username()));
            ideas = IntStream.range(0, PROJECTS)
                    .mapToObj(number -> round.submits(owner, made, AWARD, both))
                    .toList();
            round.recommends(made, ideas);
            round.adoptsByVotes(made);
            jam = made;
        }
        round.approves(ideas.get(used));
        project = round.projectOf(jam, ideas.get(used));
        round.isAsked(owner, "plan-milestones", ideas.get(used));
        used++;
    }

    @Test
    void aPlanIsMadeOverWhatWasReadAndAddsUpToTheAward() {
        String path = path("plan");
        owner.api().body(plan("4000.00", "6000.00")).put(path).then().statusCode(428);
        plans("\"7\"", plan("4000.00", "6000.00")).statusCode(412);
        plans(current(), plan("4000.00", "5999.99")).statusCode(422).body("errors[0].field", equalTo("milestones"));
        plans(current(), plan("10000.01", "-0.01")).statusCode(422);
        plans(current(), plan("10000.00", "0.00"))
                .statusCode(422)
                .body("errors.field", hasItem(containsString("milestones[1]")));
        plans(current(), plan("3333.333", "6666.667")).statusCode(422);
        plans(current(), Map.of("milestones", List.of())).statusCode(422);
        plans(current(), Map.of()).statusCode(422);
        plans(current(), Map.of("milestones", Arrays.asList((Object) null))).statusCode(422);
        plans(current(), Map.of("milestones", List.of(milestone("9999999999999.99"), milestone("9999999999999.99"))))
                .statusCode(422);
        round.cashier()
                .api()
                .header("If-Match", current())
                .body(plan(AWARD))
                .put(path)
                .then()
                .statusCode(403);
        String read = current();
        plans(read, plan("4000.00", "6000.00")).statusCode(200).body("milestones", hasSize(2));
        plans(current(), plan("4000.00", "6000.00")).statusCode(200).body("milestones", hasSize(2));
        plans(current(), plan(AWARD)).statusCode(409).body("code", equalTo("already-planned"));
    }

    @Test
    void tranchesArePaidInOrderAndOnce() {
        planned("4000.00", "6000.00");
        tries(owner, path("milestones/2/report"), report()).statusCode(409).body("code", equalTo("out-of-order"));
        tries(round.cashier(), path("milestones/1/approval"), Map.of())
                .statusCode(409)
                .body("code", equalTo("not-reported"));
        tries(owner, path("milestones/3/report"), report()).statusCode(404);
        tries(round.cashier(), path("milestones/1/report"), report()).statusCode(403);
        reported(1);
        var task = round.isAskedAbout(round.cashier(), "approve-tranche", "project", project);
        owner.api().get("/api/inbox/" + task.get("id") + "/form").then().statusCode(404);
        tries(owner, path("milestones/1/approval"), Map.of()).statusCode(409).body("code", equalTo("four-eyes"));
        tries(round.member(0), path("milestones/1/approval"), Map.of()).statusCode(403);
        for (int time = 0; time < 2; time++) {
            put(round.cashier(), path("milestones/1/approval"), Map.of());
            until(() -> "4000.00".equals(shown("disbursed.amount")));
        }
        tries(round.treasurer(), path("milestones/1/approval"), Map.of())
                .statusCode(409)
                .body("code", equalTo("already-decided"));
        tries(round.cashier(), path("milestones/1/rejection"), Map.of("reason", "Second thoughts"))
                .statusCode(409);
        reported(2);
        put(round.treasurer(), path("milestones/2/approval"), Map.of());
        until(() -> "completed".equals(shown("status")));
        tries(owner, path("cancellation"), Map.of("reason", "Too late"))
                .statusCode(409)
                .body("code", equalTo("project-over"));
        tries(owner, path("milestones/2/report"), Map.of("text", "More")).statusCode(409);
        round.booksVerify();
    }

    @Test
    void twoFinancePeopleAtTheSameInstantPayOneTrancheOnce() {
        planned("2500.00", "7500.00");
        reported(1);
        List<SignedIn> finance = List.of(round.treasurer(), round.cashier());
        List<Integer> answers = Together.times(
                2,
                one -> tries(finance.get(one), path("milestones/1/approval"), Map.of())
                        .extract()
                        .statusCode());
        assertThat(answers).containsExactlyInAnyOrder(200, 409);
        round.isAsked(owner, "report-milestone", ideas.get(used - 1));
        assertThat(shown("disbursed.amount")).isEqualTo("2500.00");
        assertThat(shown("committed.amount")).isEqualTo("7500.00");
        round.booksVerify();
    }

    @Test
    void aRejectedReportIsMadeAgain() {
        planned(AWARD);
        reported(1);
        tries(round.cashier(), path("milestones/1/rejection"), Map.of()).statusCode(422);
        tries(owner, path("milestones/1/rejection"), Map.of("reason", "Mine")).statusCode(409);
        for (int time = 0; time < 2; time++) {
            tries(round.cashier(), path("milestones/1/rejection"), Map.of("reason", "Show the receipts"))
                    .statusCode(200)
                    .body("milestones[0].status", equalTo("rejected"))
                    .body("milestones[0].reason", equalTo("Show the receipts"));
        }
        reported(1);
        tries(owner, path("milestones/1/report"), Map.of("text", "Something else"))
                .statusCode(409)
                .body("code", equalTo("already-reported"));
        put(round.cashier(), path("milestones/1/approval"), Map.of());
        until(() -> "completed".equals(shown("status")));
    }

    @Test
    void nothingIsPaidOnceItIsCancelled() {
        planned("4000.00", "6000.00");
        reported(1);
        tries(round.experts().get(0), path("cancellation"), Map.of("reason", "No"))
                .statusCode(403);
        tries(owner, path("cancellation"), Map.of()).statusCode(422);
        for (int time = 0; time < 2; time++) {
            put(owner, path("cancellation"), Map.of("reason", "The ground is contaminated"));
        }
        until(() -> "0.00".equals(shown("committed.amount")));
        tries(round.cashier(), path("milestones/1/approval"), Map.of()).statusCode(409);
        tries(owner, path("milestones/2/report"), report()).statusCode(409);
        assertThat(shown("disbursed.amount")).isEqualTo("0.00");
        round.reaches(ideas.get(used - 1), "cancelled");
        assertThat(get(owner, "/api/ideas/" + ideas.get(used - 1) + "/journey").getList("steps.reason"))
                .contains("The ground is contaminated");
        round.booksVerify();
    }

    @Test
    void aCoOwnerWhoComesLateIsToldSo() {
        Map<String, Object> task = round.isAsked(coOwner, "plan-milestones", ideas.get(used - 1));
        String completion = "/api/inbox/" + task.get("id") + "/completion";
        planned(AWARD);
        Map<String, ?> late = Map.of("data", plan(AWARD));
        tries(coOwner, completion, late).statusCode(409).body("code", equalTo("already-done"));
        tries(owner, completion, late).statusCode(409).body("code", equalTo("already-done"));
        tries(round.member(0), completion, late).statusCode(404);
        tries(coOwner, "/api/inbox/unknown/completion", late).statusCode(404);
    }

    private String path(String part) {
        return "/api/projects/" + project + "/" + part;
    }

    private String shown(String part) {
        return get(round.cashier(), "/api/projects/" + project).getString(part);
    }

    private String current() {
        return owner.api().get("/api/projects/" + project).header("ETag");
    }

    private ValidatableResponse plans(String version, Map<String, ?> plan) {
        return owner.api()
                .header("If-Match", version)
                .body(plan)
                .put(path("plan"))
                .then();
    }

    private void planned(String... amounts) {
        plans(current(), plan(amounts)).statusCode(200);
    }

    private void reported(int number) {
        round.isAsked(owner, "report-milestone", ideas.get(used - 1));
        put(owner, path("milestones/" + number + "/report"), report());
        round.isAsked(round.cashier(), "approve-tranche", ideas.get(used - 1));
    }

    private static Map<String, String> report() {
        return Map.of("text", "It is there");
    }

    private static Map<String, ?> plan(String... amounts) {
        return Map.of(
                "milestones",
                List.of(amounts).stream().map(ProjectApiTests::milestone).toList());
    }

    private static Map<String, ?> milestone(String amount) {
        return Map.of("name", "Worth " + amount, "amount", usd(amount), "due", "2030-01-31");
    }
}
