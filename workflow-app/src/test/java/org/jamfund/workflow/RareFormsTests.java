package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.funding.FundingVotes;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Role;
import org.jamfund.process.ExpertReview;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** Tasks that only come when something is missing, answered by their forms. */
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
    void anOwnerRevisesWhatTheExpertsFoundPromising() {
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
        answers(
                        owner,
                        task,
                        Map.of(
                                "title", "A tree on most roofs",
                                "problem", "Cities are hot",
                                "solution", "Plant fewer",
                                "amount", "15000.00",
                                "note", "Cheaper"))
                .statusCode(204);
        cast.nothingIsLeftToDo();
        assertThat(cast.statusOf(idea)).isEqualTo(IdeaStatus.UNDER_REVIEW);
        owner.api()
                .get("/api/ideas/{idea}", idea.text())
                .then()
                .body("title", equalTo("A tree on most roofs"))
                .body("requested.amount", equalTo("15000.00"));
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
