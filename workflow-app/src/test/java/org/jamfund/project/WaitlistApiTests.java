package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.usd;

import java.util.List;
import java.util.Map;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of money that returns, and when a Jam is over. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS) // panels are drawn from all experts there are: one round has all of them
class WaitlistApiTests {

    private final LiveRound round;

    WaitlistApiTests(@Autowired Given given) {
        round = new LiveRound(given);
    }

    @Test
    void returnedMoneyGoesToTheNextInTheQueueUntilTheJamIsSettled() {
        String jam = round.aJamWith("25000.00");
        SignedIn owner = round.aMemberOf(jam);
        String first = round.submits(owner, jam, "20000.00");
        String next = round.submits(owner, jam, "15000.00");
        String tooDear = round.submits(owner, jam, "24000.00");
        String beyondReach = round.submits(owner, jam, "30000.00");
        round.recommends(jam, List.of(first, next, tooDear, beyondReach));
        round.adoptsByVotes(jam);
        round.reaches(next, "waitlisted");
        round.reaches(tooDear, "waitlisted");
        round.reaches(beyondReach, "declined");
        round.approves(first);
        cancels(owner, round.projectOf(jam, first));

        round.reaches(first, "cancelled");
        round.reaches(next, "proposed");
        round.arrives(jam, "delivery");
        assertThat(round.held(jam, "returned")).isEqualTo("20000.00");
        assertThat(round.held(jam, "reserved")).isEqualTo("15000.00");
        assertThat(round.held(jam, "available")).isEqualTo("10000.00");

        round.approves(next);
        delivers(owner, round.projectOf(jam, next), next);
        round.reaches(next, "completed");
        round.reaches(tooDear, "declined");
        round.arrives(jam, "closed");
        assertThat(round.held(jam, "available")).isEqualTo("10000.00");
        assertThat(round.held(jam, "disbursed")).isEqualTo("15000.00");
        owner.api()
                .get("/api/ideas/" + tooDear + "/journey")
                .then()
                .statusCode(200)
                .body("status", equalTo("declined"))
                .body("steps.outcome", hasItem("waitlisted"));
        round.booksVerify();
    }

    @Test
    void whatTheBoardAndItsRuleLeftInTheEnvelopeIsNotOfferedByItself() {
        String jam = round.aJamWith("1000.00");
        SignedIn owner = round.aMemberOf(jam);
        String first = round.submits(owner, jam, "300.00");
        String second = round.submits(owner, jam, "300.00");
        round.recommends(jam, List.of(first, second));
        round.adopts(
                jam,
                Map.of(
                        "rule", "equal-shares",
                        "among", "recommended",
                        "budget", usd("700.00"),
                        "reason", "We spend 700 at most, and only what voters pay for together"));
        round.reaches(second, "waitlisted");
        round.approves(first);
        String project = round.projectOf(jam, first);
        assertThat(round.held(jam, "committed")).isEqualTo("300.00");
        assertThat(round.held(jam, "reserved")).isEqualTo("0.00");
        cancels(owner, project);
        round.reaches(second, "proposed");
        assertThat(round.held(jam, "reserved")).isEqualTo("300.00");
    }

    private static void cancels(SignedIn owner, String project) {
        put(owner, "/api/projects/" + project + "/cancellation", Map.of("reason", "The ground is contaminated"));
    }

    /** In one milestone. */
    private void delivers(SignedIn owner, String project, String idea) {
        String path = "/api/projects/" + project;
        round.isAsked(owner, "plan-milestones", idea);
        Map<String, ?> all = Map.of("name", "All of it", "amount", usd("15000.00"), "due", "2030-01-31");
        owner.api()
                .header("If-Match", owner.api().get(path).header("ETag"))
                .body(Map.of("milestones", List.of(all)))
                .put(path + "/plan")
                .then()
                .statusCode(200);
        round.isAsked(owner, "report-milestone", idea);
        put(owner, path + "/milestones/1/report", Map.of("text", "It is there"));
        round.isAsked(round.cashier(), "approve-tranche", idea);
        put(round.cashier(), path + "/milestones/1/approval", Map.of());
        assertThat(get(owner, path).getList("milestones")).hasSize(1);
    }
}
