package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.funding.Envelope;
import org.jamfund.funding.Envelopes;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.people.SignIns;
import org.jamfund.process.ExpertReview;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.jamfund.workflow.inbox.Fact;
import org.jamfund.workflow.inbox.Inbox;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tasks that only come when something is missing, and answers that are seldom given: all by their forms. */
@JamfundTest
class RareFormsTests {

    private final Cast cast;
    private final Given given;

    RareFormsTests(@Autowired Cast cast, @Autowired Given given) {
        this.cast = cast;
        this.given = given;
    }

    @Test
    void aFacilitatorFindsAnExpertWhereNobodyIsEligible(@Autowired JdbcTemplate rows) {
        Jam jam = cast.aJamAcceptingIdeas();
        Id<Idea> idea = cast.submits(cast.aMemberOf(jam), jam, "20000.00");
        rows.update("delete from person_roles where role = 'expert'");
        cast.theCrowdVotesFor(jam, List.of(idea));
        SignedIn facilitator = given.aFacilitator();
        String task = asked(facilitator, "review/find-expert", idea);

        answers(facilitator, task, Map.of()).statusCode(422).body("errors.field", hasItems("expert"));
        answers(facilitator, task, Map.of("expert", "nobody", "why", "x"))
                .statusCode(422)
                .body("errors.field", hasItems("why"));
        answers(facilitator, task, Map.of("expert", "nobody")).statusCode(422).body("errors.field", hasItems("expert"));
        SignedIn layman = given.aPerson().signedIn();
        answers(facilitator, task, Map.of("expert", layman.actor().username()))
                .statusCode(409)
                .body("code", equalTo("not-an-expert"));
        SignedIn expert = given.aPerson().withRole(Role.EXPERT).signedIn();
        answers(facilitator, task, Map.of("expert", expert.actor().username())).statusCode(204);
        cast.nothingIsLeftToDo();
        assertThat(cast.openTasks(ExpertReview.ASSESS_IDEA, idea))
                .extracting(Task::getAssignee)
                .containsExactly(expert.actor().id().text());
    }

    @Test
    void anOwnerRevisesWhatTheExpertsFoundPromising(@Autowired Inbox inbox, @Autowired SignIns signIns) {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> idea = cast.submits(owner, jam, "20000.00");
        cast.theCrowdVotesFor(jam, List.of(idea));
        cast.theExpertsScore(idea, 5);
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.REVISION_ASKED);
        String task = asked(owner, "idea/revise-idea", idea);

        owner.api()
                .get("/api/inbox/{task}/form", task)
                .then()
                .body("data.title", equalTo("A tree on every roof"))
                .body("data.amount", equalTo("20000.00"));
        answers(owner, task, Map.of("title", "", "amount", "1,00"))
                .statusCode(422)
                .body("errors.field", hasItems("title", "problem", "solution", "amount"));
        answers(owner, task, Map.of("note", "x".repeat(1_991))).statusCode(422).body("errors.field", hasItems("note"));
        Map<String, Object> revised = Map.of(
                "title", "A tree on most roofs",
                "problem", "Cities are hot",
                "solution", "Plant fewer",
                "amount", "15000.00",
                "note", " Cheaper ");
        answers(owner, task, revised).statusCode(204);
        cast.nothingIsLeftToDo();
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.UNDER_REVIEW);
        owner.api()
                .get("/api/ideas/{idea}", idea.text())
                .then()
                .body("title", equalTo("A tree on most roofs"))
                .body("requested.amount", equalTo("15000.00"));
        owner.api().get("/api/ideas/{idea}/revisions", idea.text()).then().body("items[1].note", equalTo("Cheaper"));
        Task again = cast.openTasks(ExpertReview.ASSESS_IDEA, idea).get(0);
        Actor expert = signIns.actor(Id.of(again.getAssignee())).orElseThrow();
        assertThat(inbox.form(expert, again.getId()).facts())
                .containsExactly(Fact.count("version-read", 1), Fact.words("revision-note", "Cheaper"));
    }

    @Test
    void aFacilitatorAppointsSubstitutesWhereTooFewMayVote(@Autowired FundingVotes votes) {
        Jam jam = cast.aJamAcceptingIdeas(50);
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> idea = cast.submits(owner, jam, "20000.00");
        cast.theCrowdVotesFor(jam, List.of(idea));
        cast.theExpertsScore(idea, 8);
        cast.theBoardAdopts(jam);
        int seats = votes.seats(idea).size();
        SignedIn facilitator = given.aFacilitator();
        String task = asked(facilitator, "funding/appoint-substitutes", idea);

        answers(facilitator, task, Map.of()).statusCode(422).body("errors.field", hasItems("member"));
        answers(facilitator, task, Map.of("member", owner.actor().username()))
                .statusCode(409)
                .body("code", equalTo("conflict-of-interest"));
        SignedIn substitute = given.aPerson().signedIn();
        answers(facilitator, task, Map.of("member", substitute.actor().username()))
                .statusCode(204);
        cast.nothingIsLeftToDo();
        assertThat(votes.seats(idea))
                .hasSizeGreaterThan(seats)
                .anyMatch(seat -> seat.personId().equals(substitute.actor().id()));
        asked(facilitator, "funding/appoint-substitutes", idea);
    }

    @Test
    void anExpertWithAConflictLeavesTheSeatToAnother(@Autowired JdbcTemplate rows) {
        Jam jam = cast.aJamAcceptingIdeas();
        Id<Idea> idea = cast.submits(cast.aMemberOf(jam), jam, "20000.00");
        rows.update("delete from person_roles where role = 'expert'");
        SignedIn expert = given.aPerson().withRole(Role.EXPERT).signedIn();
        cast.theCrowdVotesFor(jam, List.of(idea));
        SignedIn other = given.aPerson().withRole(Role.EXPERT).signedIn();
        String task = asked(expert, "review/assess-idea", idea);

        answers(expert, task, Map.of())
                .statusCode(422)
                .body("errors.field", hasItems("impact", "feasibility", "originality", "recommendation", "comment"))
                .body("errors.field", not(hasItem("conflict")));
        answers(expert, task, Map.of("conflict", "We are cousins", "impact", 7))
                .statusCode(422)
                .body("errors.field", contains("impact"))
                .body("errors.code", contains("not-asked"));
        answers(expert, task, Map.of("conflict", "We are cousins")).statusCode(204);
        cast.nothingIsLeftToDo();
        answers(expert, task, Map.of("conflict", "We are cousins"))
                .statusCode(409)
                .body("code", equalTo("already-done"));
        asked(other, "review/assess-idea", idea);
    }

    @Test
    void financeRefusesToCountersignAndTheMoneyReturns(@Autowired Envelopes envelopes) {
        Jam jam = cast.aJamAcceptingIdeas();
        Id<Idea> idea = awarded(cast.aMemberOf(jam), jam, "1500000.00", envelopes);
        SignedIn finance = cast.finance();
        String task = asked(finance, "funding/countersign-award", idea);

        answers(finance, task, Map.of("countersign", "no")).statusCode(422).body("errors.field", contains("reason"));
        answers(finance, task, Map.of("countersign", "maybe", "reason", "Let us see"))
                .statusCode(422)
                .body("errors.field", contains("countersign"));
        answers(finance, task, Map.of("countersign", "no", "reason", "Not this year"))
                .statusCode(204);
        cast.nothingIsLeftToDo();
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.DECLINED);
        Envelope envelope = envelopes.of(jam.id());
        assertThat(envelope.available()).isEqualTo(envelope.granted());
    }

    @Test
    void financeSendsAReportBackWithAReason(@Autowired Envelopes envelopes) {
        Jam jam = cast.aJamAcceptingIdeas();
        SignedIn owner = cast.aMemberOf(jam);
        Id<Idea> idea = awarded(owner, jam, "20000.00", envelopes);
        Map<String, ?> milestone = Map.of("name", "All of it", "amount", "20000.00", "due", "2031-01-31");
        answers(owner, asked(owner, "project/plan-milestones", idea), Map.of("milestones", List.of(milestone)))
                .statusCode(204);
        cast.nothingIsLeftToDo();
        answers(owner, asked(owner, "project/report-milestone", idea), Map.of("text", "It is there"))
                .statusCode(204);
        cast.nothingIsLeftToDo();
        SignedIn finance = cast.finance();
        String task = asked(finance, "project/approve-tranche", idea);

        answers(finance, task, Map.of("decision", "reject")).statusCode(422).body("errors.field", contains("reason"));
        answers(finance, task, Map.of("decision", "approve", "reason", "Fine"))
                .statusCode(422)
                .body("errors.code", contains("not-asked"));
        answers(finance, task, Map.of("decision", "reject", "reason", "Show the receipts"))
                .statusCode(204);
        cast.nothingIsLeftToDo();
        owner.api()
                .get("/api/inbox/{task}/form", asked(owner, "project/report-milestone", idea))
                .then()
                .body("facts.find { it.name == 'rejection' }.value", equalTo("Show the receipts"));
        assertThat(envelopes.of(jam.id()).disbursed()).isZero();
    }

    /** The board has approved what the crowd and the experts wanted. */
    private Id<Idea> awarded(SignedIn owner, Jam jam, String amount, Envelopes envelopes) {
        envelopes.grant(cast.finance().actor(), jam.id(), Amounts.parse("amount", amount, "USD"), "more " + amount);
        Id<Idea> idea = cast.submits(owner, jam, amount);
        cast.theCrowdVotesFor(jam, List.of(idea));
        cast.theExpertsScore(idea, 8);
        cast.theBoardAdopts(jam);
        cast.theBoardVotes(idea, Vote.APPROVE);
        return idea;
    }

    private static String asked(SignedIn person, String form, Id<Idea> idea) {
        String found = "items.find { it.formKey == '" + form + "' && it.subject.idea == '" + idea.text() + "' }";
        return person.api()
                .get("/api/inbox?limit=200")
                .then()
                .body(found + ".due", notNullValue())
                .extract()
                .path(found + ".id");
    }

    private static ValidatableResponse answers(SignedIn person, String task, Map<String, ?> data) {
        return person.api()
                .body(Map.of("data", data))
                .put("/api/inbox/{task}/completion", task)
                .then();
    }
}
