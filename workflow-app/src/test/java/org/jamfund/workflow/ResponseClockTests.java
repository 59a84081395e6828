package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Merges;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Role;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.FundingDecision;
import org.jamfund.process.IdeaJourney;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.response.Arrival;
import org.jamfund.response.Basis;
import org.jamfund.response.Wait;
import org.jamfund.response.Waits;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.workflow.clock.SilentIdeas;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Wherever an idea waits, somebody is expected to act by a date, and its owner sees who and when. */
@JamfundTest
class ResponseClockTests {

    private final Cast cast;
    private final Given given;
    private final JdbcTemplate sql;
    private final SilentIdeas silent;

    @Autowired
    ResponseClockTests(Cast cast, Given given, JdbcTemplate sql, SilentIdeas silent) {
        this.cast = cast;
        this.given = given;
        this.sql = sql;
        this.silent = silent;
    }

    @Test
    void everyWaitOfALifeNamesSomebodyAndADate(@Autowired Merges merges) {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> idea = cast.submits(owner, jam, "60000.00");
        Id<Idea> second = cast.submits(owner, jam, "60000.00");
        Id<Idea> part = cast.submits(owner, jam, "10.00");
        merges.merge(given.aFacilitator().actor(), part, idea);
        waits(owner, idea, IdeaJourney.AWAIT_VOTING);
        waits(owner, part, IdeaJourney.AWAIT_UNMERGE);

        cast.theCrowdVotesFor(jam, List.of(idea, second));
        assertThat(waitsOf(part)).isEmpty();
        waits(owner, second, ExpertReview.ASSESS_IDEA);
        cast.theExpertsScore(second, 8);
        waits(owner, second, IdeaJourney.AWAIT_DECISION);
        cast.theExpertsScore(idea, 5);
        waits(owner, idea, IdeaJourney.REVISE_IDEA);
        revises(owner, idea);
        waits(owner, idea, ExpertReview.ASSESS_IDEA);
        cast.theExpertsScore(idea, 9);

        cast.theBoardAdopts(jam);
        assertThat(cast.statusOf(second)).isEqualTo(IdeaStatus.WAITLISTED);
        waits(owner, second, IdeaJourney.AWAIT_FUNDS);
        waits(owner, idea, FundingDecision.VOTE_ON_FUNDING);
        cast.theBoardVotes(idea, Vote.APPROVE);
        delivers(owner, idea);
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.COMPLETED);
        assertThat(waitsOf(idea)).isEmpty();
        owner.api().get("/api/ideas/{idea}/journey", idea.text()).then().body("waitingFor", nullValue());
    }

    @Test
    void whoeverIsMissingIsWaitedForToo() {
        Jam jam = given.aJam().sized(5, 50, 50).draft();
        jam = cast.running(jam);
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> idea = cast.submits(owner, jam, "20000.00");
        given.aPerson().withRole(Role.EXPERT).signedIn();
        cast.theCrowdVotesFor(jam, List.of(idea));
        waits(owner, idea, ExpertReview.FIND_EXPERT);

        Jam other = cast.aJamAcceptingIdeas(50);
        Id<Idea> wanted = cast.submits(owner = cast.aMemberOf(other), other, "20000.00");
        cast.theCrowdVotesFor(other, List.of(wanted));
        cast.theExpertsScore(wanted, 8);
        cast.theBoardAdopts(other);
        waits(owner, wanted, FundingDecision.APPOINT_SUBSTITUTES);
    }

    @Test
    void theBoardsOwnDateIsTheOneThatCounts() {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> idea = cast.submits(owner, jam, "20000.00");
        cast.theCrowdVotesFor(jam, List.of(idea));
        cast.theExpertsScore(idea, 8);
        SignedIn board = given.aPerson().withRole(Role.BOARD).signedIn();
        Instant asked = Instant.parse(board.api()
                .get("/api/inbox")
                .jsonPath()
                .getString("items.find { it.subject.jam == '" + jam.id().text() + "' }.due"));
        // the engine keeps whole seconds on the MySQL family
        assertThat(waits(owner, idea, IdeaJourney.AWAIT_DECISION)).isCloseTo(asked, within(1, ChronoUnit.SECONDS));
    }

    @Test
    void whoBeganToWaitBeforeThereWasAClockIsPutOnIt() {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> voted = cast.submits(owner, jam, "20000.00");
        Id<Idea> read = cast.submits(cast.aMemberOf(jam), jam, "30000.00");
        cast.theCrowdVotesFor(jam, List.of(read));
        Jam young = cast.aJamAcceptingIdeas();
        Id<Idea> fresh = cast.submits(owner = cast.aMemberOf(young), young, "20000.00");
        List<String> before = List.of(waitsOf(read).get(0), waitsOf(fresh).get(0));
        sql.update("delete from idea_waits");

        assertThat(silent.putOnTheClock()).isGreaterThanOrEqualTo(2);
        assertThat(List.of(waitsOf(read).get(0), waitsOf(fresh).get(0))).isEqualTo(before);
        assertThat(waitsOf(voted)).isEmpty();
        assertThat(silent.putOnTheClock()).isZero();
        waits(owner, fresh, IdeaJourney.AWAIT_VOTING);
    }

    @Test
    void whatMovedOnWhileItWasPutOnTheClockIsTakenOffAgain(@Autowired Waits waits) {
        Jam jam = cast.aJamAcceptingIdeas();
        Id<Idea> idea = cast.submits(cast.aMemberOf(jam), jam, "20000.00");
        sql.update("delete from idea_waits where idea_id = ?", idea.value());
        silent.putOnTheClock();
        Wait passed = waits.first(idea).orElseThrow();
        cast.theCrowdVotesFor(jam, List.of(idea));
        List<String> now = waitsOf(idea);

        waits.begin(new Arrival(
                passed.token(), idea, passed.drawing(), passed.process(), passed.element(), Basis.OWN, false, null));
        assertThat(waitsOf(idea)).hasSizeGreaterThan(now.size());
        silent.putOnTheClock();
        assertThat(waitsOf(idea)).isEqualTo(now);
    }

    @Test
    void anIdeaWhoseJourneyIsLostIsNotForgotten(@Autowired RuntimeService runtime) {
        Jam jam = cast.aJamAcceptingIdeas();
        Id<Idea> idea = cast.submits(cast.aMemberOf(jam), jam, "20000.00");
        runtime.deleteProcessInstance(
                runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(idea.text())
                        .singleResult()
                        .getId(),
                "for a test");
        assertThat(waitsOf(idea)).isEmpty();
        silent.putOnTheClock();
        assertThat(waitsOf(idea)).containsExactly("");
    }

    @Test
    void whatIsOverWaitsForNobody() {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> withdrawn = cast.submits(owner, jam, "20000.00");
        Id<Idea> read = cast.submits(owner, jam, "20000.00");
        owner.api()
                .body(Map.of("reason", "No time"))
                .put("/api/ideas/{idea}/withdrawal", withdrawn.text())
                .then()
                .statusCode(204);
        cast.theCrowdVotesFor(jam, List.of(read));
        owner.api().body(Map.of("reason", "No time")).put("/api/ideas/{idea}/withdrawal", read.text());
        cast.nothingIsLeftToDo();
        assertThat(waitsOf(withdrawn)).isEmpty();
        assertThat(waitsOf(read)).isEmpty();
        owner.api().get("/api/notifications").then().body("items.kind", not(hasItems("told-wait-answered")));
    }

    /** Its owner sees who is expected to do what, and by when; the clock says the same of the same element. */
    private Instant waits(SignedIn owner, Id<Idea> idea, String element) {
        assertThat(waitsOf(idea)).as("waits of the idea").containsOnly(element);
        JsonPath journey = owner.api()
                .get("/api/ideas/{idea}/journey", idea.text())
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        assertThat(journey.getString("waitingFor.who")).as("who at " + element).isNotBlank();
        assertThat(journey.getString("waitingFor.what"))
                .as("what at " + element)
                .isNotBlank();
        return Instant.parse(journey.getString("waitingFor.due"));
    }

    private List<String> waitsOf(Id<Idea> idea) {
        return sql.queryForList("select element from idea_waits where idea_id = ?", String.class, idea.value());
    }

    private void revises(SignedIn owner, Id<Idea> idea) {
        Map<String, String> text = new HashMap<>(Map.of("title", "A tree", "problem", "Heat", "solution", "Trees"));
        text.put("amount", "60000.00");
        completes(owner, idea, text);
    }

    private void delivers(SignedIn owner, Id<Idea> idea) {
        waits(owner, idea, ProjectDelivery.PLAN_MILESTONES);
        Map<String, String> milestone = Map.of("name", "Trees", "amount", "60000.00", "due", "2030-01-31");
        String project = (String) ((Map<?, ?>) task(owner, idea).get("subject")).get("project");
        completes(owner, idea, Map.of("milestones", List.of(milestone)));
        waits(owner, idea, ProjectDelivery.REPORT_MILESTONE);
        String report = "/api/projects/" + project + "/milestones/1/";
        owner.api().body(Map.of("text", "Done")).put(report + "report");
        cast.nothingIsLeftToDo();
        waits(owner, idea, ProjectDelivery.APPROVE_TRANCHE);
        cast.finance().api().body("{}").put(report + "approval");
        cast.nothingIsLeftToDo();
    }

    private void completes(SignedIn person, Id<Idea> idea, Map<String, ?> answers) {
        person.api()
                .body(Map.of("data", answers))
                .put("/api/inbox/{task}/completion", task(person, idea).get("id"))
                .then()
                .statusCode(204);
        cast.nothingIsLeftToDo();
    }

    private static Map<String, ?> task(SignedIn person, Id<Idea> idea) {
        return person.api()
                .get("/api/inbox?limit=200")
                .jsonPath()
                .getMap("items.find { it.subject.idea == '" + idea.text() + "' }");
    }
}
