package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class IdeaJourneyTests {

    @RegisterExtension
    static final Stage stage = new Stage();

    @BeforeEach
    void oneExpertAndTwoMembersAreThere() {
        Cast.panelOf(stage, 1);
        Cast.boardOf(stage, 2, false);
        Cast.projectWith(stage, 1);
    }

    @Test
    void endsBelowTheLine() {
        Walk idea = submitted();
        assertThat(idea.statuses()).containsExactly("submitted");
        idea.told(IdeaJourney.IDEA_NOT_SHORTLISTED).endedAt("Event_NotShortlisted");
        assertThat(idea.statuses()).containsExactly("submitted", "not-shortlisted");
    }

    @Test
    void staysMergedOnceVotingIsClosed() {
        Walk idea = submitted().told(IdeaJourney.IDEA_MERGED);
        idea.told(IdeaJourney.MERGE_SEALED).endedAt("Event_Merged");
        assertThat(idea.statuses()).containsExactly("submitted", "merged");
    }

    @Test
    void comesBackWhenItsMergeIsUndone() {
        Walk idea = submitted().told(IdeaJourney.IDEA_MERGED).told(IdeaJourney.MERGE_UNDONE);
        idea.told(IdeaJourney.IDEA_MERGED).told(IdeaJourney.MERGE_UNDONE);
        idea.waitsFor(IdeaJourney.IDEA_SHORTLISTED);
        assertThat(idea.statuses()).containsExactly("submitted", "merged", "submitted", "merged", "submitted");
    }

    @Test
    void endsWhenItsExpertsDoNotRecommendIt() {
        Walk idea = reviewed(300);
        idea.endedAt("Event_NotRecommended");
        assertThat(idea.statuses()).containsExactly("submitted", "shortlisted", "under-review", "not-recommended");
    }

    @Test
    void isRevisedAtMostTwice() {
        Walk idea = reviewed(500);
        for (int revision = 1; revision <= 2; revision++) {
            assertThat(idea.openTasks()).containsExactly(IdeaJourney.REVISE_IDEA);
            assertThat(idea.tasks(IdeaJourney.REVISE_IDEA).get(0).getDueDate()).isEqualTo("2030-03-01T12:00:00Z");
            idea.done(IdeaJourney.REVISE_IDEA).done(ExpertReview.ASSESS_IDEA, Map.of("assessed", true));
        }
        idea.endedAt("Event_NotRecommended");
        assertThat(stage.played()).filteredOn("ideaOwnerTask"::equals).hasSize(2);
    }

    @Test
    void isDeclinedForSilenceWhenTheRevisionIsOverdue() {
        Walk idea = reviewed(500).due("Event_RevisionOverdue");
        idea.endedAt("Event_SilentlyDeclined");
        assertThat(idea.statuses()).endsWith("revision-asked", "declined");
    }

    @Test
    void isDeclinedForSilenceWhenReviewingIsOver() {
        reviewed(500).told(IdeaJourney.REVIEW_CONCLUDED).endedAt("Event_SilentlyDeclined");
    }

    @Test
    void isDeclinedWhenTheBoardPassesItOver() {
        Walk idea = reviewed(700).told(IdeaJourney.IDEA_PASSED_OVER, Map.of("waitlisted", false));
        idea.endedAt("Event_Declined");
        assertThat(idea.statuses()).endsWith("recommended", "declined");
    }

    @Test
    void leavesTheWaitlistWhenTheMoneyHasRunOut() {
        Walk idea = reviewed(700).told(IdeaJourney.IDEA_PASSED_OVER, Map.of("waitlisted", true));
        idea.told(IdeaJourney.WAITLIST_CLOSED).endedAt("Event_MoneyRanOut");
        assertThat(idea.statuses()).endsWith("recommended", "waitlisted", "declined");
    }

    @Test
    void isFundedFromTheWaitlistAndDelivered() {
        Walk idea = reviewed(700).told(IdeaJourney.IDEA_PASSED_OVER, Map.of("waitlisted", true));
        idea.told(IdeaJourney.FUNDS_OFFERED);
        delivered(funded(idea)).endedAt("Event_IdeaCompleted");
        assertThat(idea.statuses())
                .containsExactly(
                        "submitted",
                        "shortlisted",
                        "under-review",
                        "recommended",
                        "waitlisted",
                        "proposed",
                        "funded",
                        "in-delivery",
                        "completed");
    }

    @Test
    void isDeclinedByTheBoardsVote() {
        stage.script("countFundingVotes", scope -> FundingDecision.APPROVED.set(scope, false));
        Walk idea = funded(reviewed(700).told(IdeaJourney.FUNDING_PROPOSED));
        idea.endedAt("Event_Declined");
        assertThat(idea.statuses()).endsWith("recommended", "proposed", "declined");
    }

    @Test
    void endsWithItsCancelledProject() {
        Walk idea = funded(reviewed(700).told(IdeaJourney.FUNDING_PROPOSED));
        idea.told(ProjectDelivery.PROJECT_CANCELLED).endedAt("Event_ProjectCancelled");
        assertThat(idea.statuses()).endsWith("funded", "in-delivery", "cancelled");
        assertThat(idea.endOfCalled(ProjectDelivery.KEY)).isEqualTo("COMPLETED");
    }

    static Stream<Arguments> interruptions() {
        return Stream.of(
                Arguments.of(IdeaJourney.IDEA_WITHDRAWN, "withdrawn", "Event_WithdrawalSettled"),
                Arguments.of(IdeaJourney.IDEA_REMOVED, "removed", "Event_RemovalSettled"),
                Arguments.of(IdeaJourney.JAM_CANCELLED, "cancelled", "Event_CancellationSettled"));
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void isInterruptedWhileItWaitsForVoting(String message, String status, String end) {
        Walk idea = submitted().told(message);
        idea.endedAt(end);
        assertThat(idea.statuses()).containsExactly("submitted", status);
        assertThat(stage.played()).containsExactly("releaseFunds");
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void endsTheReviewItIsInWhenInterrupted(String message, String status, String end) {
        Walk idea = submitted().told(IdeaJourney.IDEA_SHORTLISTED);
        assertThat(idea.openTasks()).containsExactly(ExpertReview.ASSESS_IDEA);
        idea.told(message).endedAt(end);
        assertThat(idea.statuses()).endsWith("under-review", status);
        assertThat(idea.endOfCalled(ExpertReview.KEY)).endsWith("TERMINATED");
        assertThat(stage.played()).endsWith("releaseFunds").doesNotContain("recordReviewOutcome");
    }

    @ParameterizedTest
    @MethodSource("interruptions")
    void endsTheFundingDecisionItIsInWhenInterrupted(String message, String status, String end) {
        Walk idea = reviewed(700).told(IdeaJourney.FUNDING_PROPOSED);
        idea.done(FundingDecision.VOTE_ON_FUNDING);
        assertThat(idea.openTasks()).containsExactly(FundingDecision.VOTE_ON_FUNDING);
        idea.told(message).endedAt(end);
        assertThat(idea.statuses()).endsWith("proposed", status);
        assertThat(idea.endOfCalled(FundingDecision.KEY)).endsWith("TERMINATED");
        assertThat(stage.played()).filteredOn("releaseFunds"::equals).hasSize(1);
        assertThat(stage.played()).endsWith("releaseFunds").doesNotContain("voidReservation", "postAward");
    }

    @Test
    void isInterruptedInEachOfItsOwnWaits() {
        submitted()
                .told(IdeaJourney.IDEA_MERGED)
                .told(IdeaJourney.IDEA_WITHDRAWN)
                .endedAt("Event_WithdrawalSettled");
        reviewed(500).told(IdeaJourney.IDEA_WITHDRAWN).endedAt("Event_WithdrawalSettled");
        reviewed(700).told(IdeaJourney.IDEA_WITHDRAWN).endedAt("Event_WithdrawalSettled");
        Walk waitlisted = reviewed(700).told(IdeaJourney.IDEA_PASSED_OVER, Map.of("waitlisted", true));
        waitlisted.told(IdeaJourney.IDEA_WITHDRAWN).endedAt("Event_WithdrawalSettled");
    }

    @Test
    void reachesTheNewStatusInTheTransactionOfTheWithdrawal() {
        Walk idea = submitted();
        stage.script("releaseFunds", scope -> {
            throw new IllegalStateException("the ledger is away");
        });
        assertThatThrownBy(() -> idea.told(IdeaJourney.IDEA_WITHDRAWN)).hasMessageContaining("ledger is away");
        assertThat(idea.statuses()).endsWith("withdrawn");
        assertThat(idea.passed()).contains("Event_IdeaWithdrawn").doesNotContain("Event_WithdrawalSettled");
    }

    @Test
    void forgetsWhoAndWhyWhenTheTransactionEnds() {
        Walk idea = submitted();
        idea.told(
                IdeaJourney.IDEA_MERGED,
                Map.of("by", Passing.BY.of("0G3Q4C8ZK9Y7B"), "reason", Passing.REASON.of("twins")));
        assertThat(idea.variables()).containsOnlyKeys("jam", "rounds");
    }

    @Test
    void refusesAMessageItDoesNotWaitFor() {
        Walk idea = submitted();
        assertThatThrownBy(() -> idea.told(IdeaJourney.FUNDING_PROPOSED))
                .isInstanceOf(MismatchingMessageCorrelationException.class);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoElementAndNoFlowUnwalked() {
        assertThat(stage.neverWalked(IdeaJourney.KEY)).isEmpty();
    }

    private static Walk submitted() {
        return stage.startByMessage(IdeaJourney.IDEA_SUBMITTED, Map.of("jam", "0G3Q4C8ZK9Y70", "rounds", 0));
    }

    private static Walk reviewed(int meanScore) {
        Cast.assessmentsOf(stage, 1, meanScore, 0);
        Walk idea = submitted().told(IdeaJourney.IDEA_SHORTLISTED);
        return idea.done(ExpertReview.ASSESS_IDEA, Map.of("assessed", true));
    }

    private static Walk funded(Walk idea) {
        return idea.done(FundingDecision.VOTE_ON_FUNDING)
                .done(FundingDecision.VOTE_ON_FUNDING, Map.of("decided", true));
    }

    private static Walk delivered(Walk idea) {
        return idea.done(ProjectDelivery.PLAN_MILESTONES)
                .done(ProjectDelivery.REPORT_MILESTONE)
                .done(ProjectDelivery.APPROVE_TRANCHE, Map.of("trancheApproved", true));
    }
}
