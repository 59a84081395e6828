package org.jamfund.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RuntimeService;
import org.jamfund.funding.BoardVote;
import org.jamfund.funding.FundingVotes;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.Merges;
import org.jamfund.idea.Removals;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refused;
import org.jamfund.people.Actor;
import org.jamfund.people.SignIns;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.FundingDecision;
import org.jamfund.process.IdeaJourney;
import org.jamfund.project.PlannedMilestone;
import org.jamfund.project.Project;
import org.jamfund.project.Projects;
import org.jamfund.review.Assessments;
import org.jamfund.review.NewAssessment;
import org.jamfund.review.Recommendation;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Given;
import org.jamfund.testing.fixture.SignedIn;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** An idea whose token was taken away stays where it is: whatever anybody does is refused, and leaves no row behind. */
@JamfundTest
class LostTokenTests {

    private static final Reason WHY = Reason.said("For a test");

    private final ApplicationContext application;
    private final Cast cast;
    private final Actor facilitator;
    private Jam jam;
    private SignedIn owner;
    private Id<Idea> idea = Id.fresh();

    LostTokenTests(@Autowired ApplicationContext application, @Autowired Cast cast, @Autowired Given given) {
        this.application = application;
        this.cast = cast;
        this.facilitator = given.aFacilitator().actor();
        this.jam = cast.aJamAcceptingIdeas();
        this.owner = cast.aMemberOf(jam);
    }

    @BeforeEach
    void anIdea() {
        jam = cast.aJamAcceptingIdeas();
        owner = cast.aMemberOf(jam);
        idea = cast.submits(owner, jam, "20000.00");
    }

    @Test
    void beforeTheVoteItIsNeitherWithdrawnNorMergedNorRemoved() {
        Id<Idea> other = cast.submits(owner, jam, "100.00");
        takeItsToken();
        isRefused(() -> bean(Ideas.class).withdraw(owner.actor(), idea, WHY));
        isRefused(() -> bean(Merges.class).merge(facilitator, idea, other));
        isRefused(() -> bean(Removals.class).remove(facilitator.id(), idea, WHY));
        staysAt(IdeaStatus.SUBMITTED);
    }

    @Test
    void theCloseOfTheVoteDoesNotShortlistIt() {
        takeItsToken();
        assertThatThrownBy(() -> cast.theCrowdVotesFor(jam, List.of(idea))).hasStackTraceContaining("no-journey");
        staysAt(IdeaStatus.SUBMITTED);
    }

    @Test
    void underReviewNobodyAssessesIt() {
        cast.theCrowdVotesFor(jam, List.of(idea));
        Actor expert = assigneeOf(ExpertReview.ASSESS_IDEA);
        takeItsToken();
        Map<String, Integer> scores = Map.of("impact", 8, "feasibility", 8, "originality", 8);
        Assessments assessments = bean(Assessments.class);
        isRefused(() -> assessments.file(expert, idea, new NewAssessment(scores, Recommendation.RECOMMENDED, "Good")));
        isRefused(() -> assessments.declareConflict(expert, idea, "A friend"));
        isRefused(() -> bean(Ideas.class).withdraw(owner.actor(), idea, WHY));
        assertThat(rows("assessments")).isZero();
        assertThat(rows("conflicts")).isZero();
        staysAt(IdeaStatus.UNDER_REVIEW);
    }

    @Test
    void theBoardsListDoesNotReachIt() {
        cast.theCrowdVotesFor(jam, List.of(idea));
        cast.theExpertsScore(idea, 8);
        takeItsToken();
        assertThatThrownBy(() -> cast.theBoardAdopts(jam)).hasStackTraceContaining("no-journey");
        staysAt(IdeaStatus.RECOMMENDED);
    }

    @Test
    void beforeTheBoardNobodyVotesOnIt() {
        cast.theCrowdVotesFor(jam, List.of(idea));
        cast.theExpertsScore(idea, 8);
        cast.theBoardAdopts(jam);
        Actor member = assigneeOf(FundingDecision.VOTE_ON_FUNDING);
        takeItsToken();
        FundingVotes votes = bean(FundingVotes.class);
        isRefused(() -> votes.cast(member, idea, new BoardVote(Vote.APPROVE, null, "Seen")));
        assertThat(votes.seats(idea)).allMatch(seat -> seat.vote() == null);
        staysAt(IdeaStatus.PROPOSED);
    }

    @Test
    void inDeliveryItIsNeitherPlannedNorCancelled() {
        cast.theCrowdVotesFor(jam, List.of(idea));
        cast.theExpertsScore(idea, 8);
        cast.theBoardAdopts(jam);
        cast.theBoardVotes(idea, Vote.APPROVE);
        takeItsToken();
        Projects projects = bean(Projects.class);
        Project project = projects.openFor(idea);
        List<PlannedMilestone> plan =
                List.of(new PlannedMilestone("All", project.awarded(), LocalDate.of(2030, 1, 31)));
        isRefused(() -> projects.plan(owner.actor(), project.id(), plan, project.version()));
        isRefused(() -> projects.cancel(owner.actor(), project.id(), WHY));
        assertThat(projects.openFor(idea)).isEqualTo(project);
        staysAt(IdeaStatus.IN_DELIVERY);
    }

    private void takeItsToken() {
        RuntimeService runtime = bean(RuntimeService.class);
        String journey = runtime.createProcessInstanceQuery()
                .processDefinitionKey(IdeaJourney.KEY)
                .processInstanceBusinessKey(idea.text())
                .singleResult()
                .getId();
        runtime.deleteProcessInstance(journey, "for a test");
    }

    private Actor assigneeOf(String element) {
        String person = cast.openTasks(element, idea).get(0).getAssignee();
        return bean(SignIns.class).actor(Id.of(person)).orElseThrow();
    }

    private void staysAt(IdeaStatus status) {
        assertThat(cast.statusOf(idea)).isEqualTo(status);
    }

    private int rows(String table) {
        Integer rows = bean(JdbcTemplate.class)
                .queryForObject("select count(*) from " + table + " where idea_id = ?", Integer.class, idea.value());
        return rows == null ? 0 : rows;
    }

    private static void isRefused(ThrowingCallable deed) {
        assertThatExceptionOfType(Refused.class)
                .isThrownBy(deed)
                .satisfies(refused -> assertThat(refused.refusal().code()).isEqualTo("no-journey"));
    }

    private <B> B bean(Class<B> type) {
        return application.getBean(type);
    }
}
