package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.funding.Adoption;
import org.jamfund.funding.Allocations;
import org.jamfund.funding.Among;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.Envelopes;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Scenario;
import org.jamfund.funding.Vote;
import org.jamfund.funding.rule.AllocationRule;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.jam.Jams;
import org.jamfund.jam.Rounds;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.people.SignIns;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.FundingDecision;
import org.jamfund.review.Assessments;
import org.jamfund.review.NewAssessment;
import org.jamfund.review.Recommendation;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.workflow.engine.Jobs;
import org.springframework.stereotype.Component;

/** Everybody who takes part in a round, and what they do in it; each step leaves no job undone. */
@Component
class Cast {

    private final Given given;
    private final Rounds rounds;
    private final Jams jams;
    private final Ideas ideas;
    private final Envelopes envelopes;
    private final Allocations allocations;
    private final Assessments assessments;
    private final FundingVotes votes;
    private final SignIns signIns;
    private final TaskService tasks;
    private final Jobs jobs;

    Cast(
            Given given,
            Rounds rounds,
            Jams jams,
            Ideas ideas,
            Envelopes envelopes,
            Allocations allocations,
            Assessments assessments,
            FundingVotes votes,
            SignIns signIns,
            TaskService tasks,
            Jobs jobs) {
        this.given = given;
        this.rounds = rounds;
        this.jams = jams;
        this.ideas = ideas;
        this.envelopes = envelopes;
        this.allocations = allocations;
        this.assessments = assessments;
        this.votes = votes;
        this.signIns = signIns;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    /** A small Jam with 100,000 USD, one reader per idea, and ideation open. */
    Jam aJamAcceptingIdeas() {
        return aJamAcceptingIdeas(1);
    }

    /** The same, but so many of the board have to vote. */
    Jam aJamAcceptingIdeas(int quorum) {
        given.aPerson().withRole(Role.EXPERT).signedIn();
        given.aPerson().withRole(Role.BOARD).signedIn();
        return running(given.aJam().sized(5, 1, quorum).draft());
    }

    /** Takes ideas from now on and has 100,000 USD. */
    Jam running(Jam jam) {
        Actor facilitator = given.aFacilitator().actor();
        rounds.announce(facilitator, jam.id());
        rounds.openIdeation(facilitator, jam.id());
        envelopes.grant(finance().actor(), jam.id(), Amounts.ofMinor(10_000_000, "USD"), "budget");
        return jam;
    }

    SignedIn finance() {
        return given.aPerson().withRole(Role.FINANCE).signedIn();
    }

    SignedIn aMemberOf(Jam jam) {
        return given.aMemberOf(jam);
    }

    Id<Idea> submits(SignedIn owner, Jam jam, String amount) {
        String location = owner.api()
                .body(Map.of(
                        "title",
                        "A tree on every roof",
                        "problem",
                        "Cities are hot",
                        "solution",
                        "Plant trees",
                        "requested",
                        Map.of("amount", amount, "currency", "USD"),
                        "tags",
                        List.of(),
                        "coOwners",
                        List.of()))
                .post("/api/jams/{jam}/ideas", jam.id().text())
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        return Id.of(location.substring(location.lastIndexOf('/') + 1));
    }

    /** Synthesis ends at once, these ideas get a vote each, and voting closes. */
    void theCrowdVotesFor(Jam jam, List<Id<Idea>> wanted) {
        Actor facilitator = given.aFacilitator().actor();
        rounds.closeIdeation(facilitator, jam.id());
        rounds.openVoting(facilitator, jam.id());
        SignedIn voter = given.aMemberOf(jam);
        wanted.forEach(idea -> voter.api()
                .body("{}")
                .put("/api/ideas/{idea}/vote", idea.text())
                .then()
                .statusCode(200));
        rounds.closeVoting(facilitator, jam.id());
        jobs.runUntilIdle();
    }

    /** Whoever holds the idea's seats finds it worth so much. */
    void theExpertsScore(Id<Idea> idea, int score) {
        for (Task task : openTasks(ExpertReview.ASSESS_IDEA, idea)) {
            Actor expert = signIns.actor(Id.of(task.getAssignee())).orElseThrow();
            Map<String, Integer> scores = Map.of("impact", score, "feasibility", score, "originality", score);
            assessments.file(expert, idea, new NewAssessment(scores, Recommendation.RECOMMENDED, "Read with care"));
        }
        jobs.runUntilIdle();
    }

    void theBoardAdopts(Jam jam) {
        assertThat(jams.get(jam.id()).phase()).isEqualTo(JamPhase.DECISION);
        Scenario scenario = Scenario.of(AllocationRule.GREEDY_VOTES, Among.RECOMMENDED, null);
        allocations.adopt(
                given.aPerson().withRole(Role.BOARD).signedIn().actor(),
                jam.id(),
                new Adoption.ByRule(scenario, Reason.said("As voted")));
        jobs.runUntilIdle();
    }

    /** Members vote one after the other until nothing can change any more. */
    void theBoardVotes(Id<Idea> idea, Vote vote) {
        for (Task task : openTasks(FundingDecision.VOTE_ON_FUNDING, idea)) {
            boolean open = tasks.createTaskQuery().taskId(task.getId()).count() == 1;
            if (open) {
                Actor member = signIns.actor(Id.of(task.getAssignee())).orElseThrow();
                votes.cast(member, idea, new BoardVote(vote, null, "Seen"));
                jobs.runUntilIdle();
            }
        }
    }

    List<Task> openTasks(String element, Id<Idea> idea) {
        return tasks.createTaskQuery()
                .taskDefinitionKey(element)
                .processInstanceBusinessKey(idea.text())
                .list();
    }

    IdeaStatus statusOf(Id<Idea> idea) {
        return ideas.get(idea).status();
    }

    JamPhase phaseOf(Jam jam) {
        return jams.get(jam.id()).phase();
    }

    void nothingIsLeftToDo() {
        jobs.runUntilIdle();
    }
}
