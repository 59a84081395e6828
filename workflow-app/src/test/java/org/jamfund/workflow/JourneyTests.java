package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jamfund.funding.Envelopes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.process.IdeaJourney;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@JamfundTest
class JourneyTests {

    private final Cast cast;

    JourneyTests(@Autowired Cast cast) {
        this.cast = cast;
    }

    @Test
    void anIdeaIsVotedForRecommendedFundedAndDelivered(@Autowired Envelopes envelopes) {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> wanted = cast.submits(owner, jam, "20000.00");
        Id<Idea> unwanted = cast.submits(owner, jam, "30000.00");

        cast.theCrowdVotesFor(jam, List.of(wanted));
        assertThat(cast.statusOf(unwanted)).isEqualTo(IdeaStatus.NOT_SHORTLISTED);
        cast.theExpertsScore(wanted, 8);
        assertThat(cast.statusOf(wanted)).isEqualTo(IdeaStatus.RECOMMENDED);
        cast.theBoardAdopts(jam);
        assertThat(cast.statusOf(wanted)).isEqualTo(IdeaStatus.PROPOSED);
        cast.theBoardVotes(wanted, Vote.APPROVE);
        assertThat(cast.statusOf(wanted)).isEqualTo(IdeaStatus.IN_DELIVERY);

        String project = plans(owner, wanted);
        for (int milestone = 1; milestone <= 2; milestone++) {
            reports(owner, project, milestone);
            approves(cast.finance(), project, milestone);
        }
        assertThat(cast.statusOf(wanted)).isEqualTo(IdeaStatus.COMPLETED);
        assertThat(cast.phaseOf(jam)).isEqualTo(JamPhase.CLOSED);
        assertThat(envelopes.of(jam.id()).disbursed()).isEqualTo(2_000_000);
        owner.api()
                .get("/api/ideas/{idea}/journey", wanted.text())
                .then()
                .statusCode(200)
                .body("status", equalTo("completed"))
                .body("process.key", equalTo(IdeaJourney.KEY))
                .body("steps.outcome", hasItems("submitted", "shortlisted", "under-review", "funded", "completed"));
    }

    @Test
    void whoeverMaySeeAnIdeaSeesWhomItWaitsFor() {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> idea = cast.submits(owner, jam, "20000.00");
        String diagram = owner.api()
                .get("/api/ideas/{idea}/journey", idea.text())
                .then()
                .statusCode(200)
                .body("process.activeActivities", contains(IdeaJourney.AWAIT_VOTING))
                .body("steps[0].activity", equalTo("Event_IdeaSubmitted"))
                .body("steps[0].actor", equalTo(owner.actor().displayName()))
                .body("waitingFor.who", notNullValue())
                .extract()
                .path("process.diagram");
        owner.api().get(diagram).then().statusCode(200).contentType("application/xml");
        owner.api().get("/api/processes/IdeaJourney/0/diagram").then().statusCode(404);
        assertThat(page(owner, idea)).contains("· by you");
        assertThat(page(cast.aMemberOf(jam), idea))
                .contains("· by " + owner.actor().displayName());
    }

    @Test
    void anOwnerIsToldWhatHappenedToAnIdeaAndNobodyElseIs() {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        SignedIn stranger = cast.aMemberOf(jam);
        Id<Idea> wanted = cast.submits(owner, jam, "20000.00");
        Id<Idea> unwanted = cast.submits(owner, jam, "30000.00");
        cast.theCrowdVotesFor(jam, List.of(wanted));

        String newest = owner.api()
                .get("/api/notifications?limit=200")
                .then()
                .statusCode(200)
                .body("items.kind", containsInAnyOrder("told-under-review", "told-not-shortlisted"))
                .body("items.idea", containsInAnyOrder(wanted.text(), unwanted.text()))
                .body("items.readAt", everyItem(nullValue()))
                .extract()
                .path("items[0].id");
        stranger.api().get("/api/notifications").then().body("items", empty());
        stranger.api().put("/api/notifications/{id}/read", newest).then().statusCode(404);
        owner.api().put("/api/notifications/{id}/read", newest).then().statusCode(204);
        owner.api().put("/api/notifications/{id}/read", newest).then().statusCode(204);
        owner.api().get("/api/notifications").then().body("items[0].readAt", notNullValue());
    }

    @Test
    void anIdeaWithdrawnDuringReviewLeavesNobodyAtWork(@Autowired Ideas ideas) {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> idea = cast.submits(owner, jam, "20000.00");
        cast.theCrowdVotesFor(jam, List.of(idea));
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.UNDER_REVIEW);

        ideas.withdraw(owner.actor(), idea, Reason.said("No time"));
        cast.nothingIsLeftToDo();
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.WITHDRAWN);
        assertThat(cast.openTasks("Activity_AssessIdea", idea)).isEmpty();
        assertThat(cast.phaseOf(jam)).isEqualTo(JamPhase.DECISION);
    }

    @Test
    void anAwardTheBoardDeclinesGivesItsMoneyBack(@Autowired Envelopes envelopes) {
        Jam jam = cast.aJamAcceptingIdeas();
        Id<Idea> idea = cast.submits(cast.aMemberOf(jam), jam, "20000.00");
        cast.theCrowdVotesFor(jam, List.of(idea));
        cast.theExpertsScore(idea, 8);
        cast.theBoardAdopts(jam);
        assertThat(envelopes.of(jam.id()).reserved()).isEqualTo(2_000_000);
        cast.theBoardVotes(idea, Vote.DECLINE);
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.DECLINED);
        assertThat(envelopes.of(jam.id()).available()).isEqualTo(10_000_000);
    }

    @Test
    void whatTheDrawingDoesNotAnswerIsRefused(@Autowired RuntimeService runtime, @Autowired Ideas ideas) {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> idea = cast.submits(owner, jam, "20000.00");
        ProcessInstance journey = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(idea.text())
                .singleResult();
        runtime.deleteProcessInstance(journey.getId(), "for a test");

        owner.api()
                .body(Map.of("reason", "No time"))
                .put("/api/ideas/{idea}/withdrawal", idea.text())
                .then()
                .statusCode(409)
                .body("code", equalTo("no-journey"));
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.SUBMITTED);
    }

    private String plans(SignedIn owner, Id<Idea> idea) {
        Map<String, ?> task = task(owner, idea);
        owner.api()
                .body(Map.of("data", Map.of("milestones", List.of())))
                .put("/api/inbox/{task}/completion", task.get("id"))
                .then()
                .statusCode(422);
        owner.api()
                .body(Map.of("data", Map.of("milestones", List.of(milestone("Seeds"), milestone("Trees")))))
                .put("/api/inbox/{task}/completion", task.get("id"))
                .then()
                .statusCode(204);
        cast.nothingIsLeftToDo();
        return (String) ((Map<?, ?>) task.get("subject")).get("project");
    }

    private static Map<String, String> milestone(String name) {
        return Map.of("name", name, "amount", "10000.00", "due", "2030-01-31");
    }

    private static String page(SignedIn reader, Id<Idea> idea) {
        return reader.api().get("/ideas/{idea}/journey", idea.text()).asString();
    }

    private void reports(SignedIn owner, String project, int milestone) {
        owner.api()
                .body(Map.of("text", "Done"))
                .put("/api/projects/{project}/milestones/{n}/report", project, milestone)
                .then()
                .statusCode(lessThan(300));
        cast.nothingIsLeftToDo();
    }

    private void approves(SignedIn finance, String project, int milestone) {
        finance.api()
                .body("{}")
                .put("/api/projects/{project}/milestones/{n}/approval", project, milestone)
                .then()
                .statusCode(lessThan(300));
        cast.nothingIsLeftToDo();
    }

    private static Map<String, ?> task(SignedIn person, Id<Idea> idea) {
        return person.api()
                .get("/api/inbox")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath()
                .getMap("items.find { it.subject.idea == '" + idea.text() + "' }");
    }
}
