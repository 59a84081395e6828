package org.jamfund.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.jamfund.testing.fixture.LiveRound.get;
import static org.jamfund.testing.fixture.LiveRound.put;
import static org.jamfund.testing.fixture.LiveRound.until;
import static org.jamfund.testing.fixture.LiveRound.usd;

import io.restassured.path.json.JsonPath;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.jamfund.process.FundingDecision;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.LiveRound;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

/** The ways money goes on from a project to the next idea in the queue, over the API; at the end all books agree to the cent. */
@JamfundTest(jobExecutor = true)
@TestInstance(Lifecycle.PER_CLASS)
class MoneyJourneysTests {

    private final LiveRound round;
    private final RuntimeService runtime;
    private final ManagementService jobs;
    private String jam = "";
    private SignedIn owner;

    @Autowired
    MoneyJourneysTests(Given given, RuntimeService runtime, ManagementService jobs) {
        round = new LiveRound(given);
        owner = round.treasurer();
        this.runtime = runtime;
        this.jobs = jobs;
    }

    @Test
    void theRestOfAnAwardInPartFundsAnotherProjectAndWhatThatLeavesWhenCancelledAThird() {
        List<String> ideas = aQueue("10000.00", "10000.00", "4000.01", "3100.01");
        round.votes(2, ideas.get(0), Map.of("vote", "recuse", "comment", "We are cousins"));
        for (int seat = 0; seat < 2; seat++) {
            Map<String, Object> part = Map.of("vote", "approve", "amount", usd("5999.99"), "comment", "A smaller one");
            round.votes(seat, ideas.get(0), part);
        }
        round.reaches(ideas.get(1), "proposed");
        tellsWhoWasRecusedAndWhy(ideas.get(0));
        round.approves(ideas.get(1));
        String cancelled = plans(ideas.get(1), "1000.00", "3000.01");
        pays(ideas.get(1), cancelled, 1, "900.00");
        put(owner, cancelled + "/cancellation", Map.of("reason", "The ground is contaminated"));
        round.reaches(ideas.get(2), "proposed");
        round.approves(ideas.get(2));
        delivers(ideas.get(2), new String[] {"3100.01"}, "3100.01");
        delivers(ideas.get(0), new String[] {"5000.00", "999.99"}, "5000.00", "999.99");
        round.arrives(jam, "closed");
        assertHeld("0.00", "10000.00", "7100.02");
        JsonPath project = get(owner, cancelled);
        assertThat(project.getString("returned.amount")).isEqualTo("3100.01");
        assertThat(project.getString("reason")).isEqualTo("The ground is contaminated");
    }

    @Test
    void aVoteThatLapsesGivesTheNextItsTurnAndWhatThatDoesNotSpendTheOneAfter() {
        List<String> ideas = aQueue("10000.00", "9000.00", "9500.00", "1000.50");
        round.votes(0, ideas.get(0), Map.of("vote", "approve", "comment", "Alone"));
        fourteenDaysPass(ideas.get(0));
        round.reaches(ideas.get(0), "declined");
        round.reaches(ideas.get(1), "proposed");
        round.reaches(ideas.get(2), "waitlisted");
        assertThat(get(owner, "/api/ideas/" + ideas.get(0) + "/award").getString("status"))
                .isEqualTo("lapsed");
        round.approves(ideas.get(1));
        delivers(ideas.get(1), new String[] {"4000.00", "5500.00"}, "3499.50", "5500.00");
        round.reaches(ideas.get(2), "proposed");
        round.approves(ideas.get(2));
        delivers(ideas.get(2), new String[] {"1000.50"}, "0.01");
        round.arrives(jam, "closed");
        assertHeld("1000.49", "8999.51", "1500.99");
    }

    private void tellsWhoWasRecusedAndWhy(String idea) {
        owner.api()
                .get("/api/ideas/" + idea + "/award")
                .then()
                .statusCode(200)
                .body("status", equalTo("awarded"))
                .body("seats", equalTo(2))
                .body("recusals", hasSize(1))
                .body("recusals[0].name", equalTo(round.member(2).actor().displayName()))
                .body("recusals[0].reason", equalTo("We are cousins"));
    }

    /** Report totals, accounts and envelope tell the same, and the books verify. */
    @AfterEach
    void everythingAddsUpToTheCent() {
        JsonPath report = get(round.treasurer(), "/api/reports/allocations?groupBy=idea&jam=" + jam);
        JsonPath accounts = get(round.treasurer(), "/api/ledger/accounts?limit=200&jam=" + jam);
        BigDecimal sum = BigDecimal.ZERO;
        for (String part : List.of("reserved", "committed", "disbursed", "available")) {
            String held = round.held(jam, part);
            BigDecimal booked = sum(accounts, "items.findAll { it.kind == '" + part + "' }.balance.amount");
            assertThat(booked).as(part).isEqualByComparingTo(held);
            assertThat(report.getString("totals." + part + ".amount")).as(part).isEqualTo(held);
            sum = sum.add(booked);
        }
        assertThat(sum).isEqualByComparingTo(round.held(jam, "granted"));
        assertThat(report.getString("totals.returned.amount")).isEqualTo(round.held(jam, "returned"));
        assertThat(sum(report, "rows.remaining.amount"))
                .isEqualByComparingTo(report.getString("totals.remaining.amount"));
        assertThat(report.getMap("rows[0]")).doesNotContainKeys("granted", "available");
        JsonPath journal = get(round.treasurer(), "/api/reports/journal?format=json&jam=" + jam);
        String back = "rows.findAll { it.kind == 'RETURN' && it.credit == 'jam/" + jam + "/available' }.amount";
        assertThat(sum(journal, back)).isEqualByComparingTo(round.held(jam, "returned"));
        JsonPath trial = get(round.treasurer(), "/api/ledger/trial-balance");
        assertThat(trial.getString("currencies.find { it.currency == 'USD' }.debits.amount"))
                .isEqualTo(trial.getString("currencies.find { it.currency == 'USD' }.credits.amount"));
        round.booksVerify();
    }

    private static BigDecimal sum(JsonPath answer, String amounts) {
        return answer.getList(amounts, String.class).stream()
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** The board adopts what the envelope can pay; the other ideas wait in this order. */
    private List<String> aQueue(String granted, String... requested) {
        jam = round.aJamWith(granted);
        owner = round.aMemberOf(jam);
        List<String> ideas = Arrays.stream(requested)
                .map(amount -> round.submits(owner, jam, amount))
                .toList();
        round.recommends(jam, ideas);
        round.adoptsByVotes(jam);
        ideas.stream().skip(1).forEach(idea -> round.reaches(idea, "waitlisted"));
        return ideas;
    }

    private void delivers(String idea, String[] planned, String... costs) {
        String project = plans(idea, planned);
        for (int number = 1; number <= costs.length; number++) {
            pays(idea, project, number, costs[number - 1]);
        }
        round.reaches(idea, "completed");
    }

    private String plans(String idea, String... amounts) {
        String project = "/api/projects/" + round.projectOf(jam, idea);
        round.isAsked(owner, "plan-milestones", idea);
        List<Map<String, Object>> milestones = Arrays.stream(amounts)
                .map(amount ->
                        Map.<String, Object>of("name", "Worth " + amount, "amount", usd(amount), "due", "2030-01-31"))
                .toList();
        owner.api()
                .header("If-Match", owner.api().get(project).header("ETag"))
                .body(Map.of("milestones", milestones))
                .put(project + "/plan")
                .then()
                .statusCode(200);
        return project;
    }

    private void pays(String idea, String project, int number, String cost) {
        Map<String, String> photos = Map.of("name", "Photos", "url", "https://photos.example/" + number);
        round.isAsked(owner, "report-milestone", idea);
        put(
                owner,
                project + "/milestones/" + number + "/report",
                Map.of("text", "It is there", "evidence", List.of(photos), "cost", usd(cost)));
        round.isAsked(round.cashier(), "approve-tranche", idea);
        put(round.cashier(), project + "/milestones/" + number + "/approval", Map.of());
        until(() -> "disbursed".equals(get(owner, project).getString("milestones[" + (number - 1) + "].status")));
    }

    private void fourteenDaysPass(String idea) {
        String decision = runtime.createProcessInstanceQuery()
                .processDefinitionKey(FundingDecision.KEY)
                .processInstanceBusinessKey(idea)
                .singleResult()
                .getId();
        jobs.createJobQuery()
                .processInstanceId(decision)
                .timers()
                .list()
                .forEach(timer -> jobs.setJobDuedate(timer.getId(), new Date(0)));
    }

    private void assertHeld(String available, String disbursed, String returned) {
        assertThat(round.held(jam, "available")).isEqualTo(available);
        assertThat(round.held(jam, "disbursed")).isEqualTo(disbursed);
        assertThat(round.held(jam, "returned")).isEqualTo(returned);
        assertThat(round.held(jam, "committed")).isEqualTo("0.00");
        assertThat(round.held(jam, "reserved")).isEqualTo("0.00");
    }
}
