package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FundingDecisionTests {

    @RegisterExtension
    static final Stage stage = new Stage();

    @Test
    void givesEachEligibleMemberOneVote() {
        Cast.boardOf(stage, 3, false);
        List<Integer> members = new ArrayList<>();
        stage.script("boardSeatAssignee", task -> members.add(FundingDecision.memberOf(task)));
        Walk decision = requested();
        assertThat(members).containsExactly(0, 1, 2);
        for (int member = 0; member < 3; member++) {
            decision.done(FundingDecision.VOTE_ON_FUNDING);
        }
        decision.endedAt("Event_Awarded");
        assertThat(stage.played()).endsWith("countFundingVotes", "postAward");
    }

    @Test
    void endsTheVoteWhenItsOutcomeCannotChangeAnyMore() {
        Cast.boardOf(stage, 5, false);
        Walk decision = requested().done(FundingDecision.VOTE_ON_FUNDING);
        decision.done(FundingDecision.VOTE_ON_FUNDING, Map.of("decided", true)).endedAt("Event_Awarded");
    }

    @Test
    void countsWhatIsThereWhenTheVoteLapses() {
        Cast.boardOf(stage, 2, false);
        stage.script("countFundingVotes", scope -> FundingDecision.APPROVED.set(scope, false));
        requested().due(FundingDecision.VOTE_LAPSED).endedAt("Event_FundingDeclined");
        assertThat(stage.played()).endsWith("countFundingVotes", "voidReservation");
    }

    @Test
    void neverApprovesByAnEmptyVote() {
        Cast.boardOf(stage, 0, false);
        stage.script("countFundingVotes", scope -> FundingDecision.APPROVED.set(scope, false));
        requested().endedAt("Event_FundingDeclined");
        assertThat(stage.played()).contains("countFundingVotes").doesNotContain("postAward");
    }

    @Test
    void asksForSubstitutesUntilEnoughMembersAreEligible() {
        stage.script("decideApprovalTier", scope -> {
            long asked =
                    stage.played().stream().filter("decideApprovalTier"::equals).count();
            FundingDecision.MEMBERS.set(scope, (int) asked);
            FundingDecision.ENOUGH_MEMBERS.set(scope, asked > 2);
            FundingDecision.COUNTERSIGN.set(scope, false);
        });
        Walk decision = requested().done(FundingDecision.APPOINT_SUBSTITUTES).done(FundingDecision.APPOINT_SUBSTITUTES);
        assertThat(decision.openTasks()).hasSize(3).containsOnly(FundingDecision.VOTE_ON_FUNDING);
    }

    @Test
    void asksForSubstitutesWhenTooFewAreLeftInTheVote() {
        Cast.boardOf(stage, 3, false);
        Walk decision = requested().done(FundingDecision.VOTE_ON_FUNDING);
        decision.done(FundingDecision.VOTE_ON_FUNDING, Map.of("decided", true, "enoughMembers", false));
        assertThat(decision.openTasks()).containsExactly(FundingDecision.APPOINT_SUBSTITUTES);
        assertThat(stage.played()).doesNotContain("countFundingVotes");
        Cast.boardOf(stage, 2, false);
        decision.done(FundingDecision.APPOINT_SUBSTITUTES);
        assertThat(decision.openTasks()).hasSize(2).containsOnly(FundingDecision.VOTE_ON_FUNDING);
        decision.done(FundingDecision.VOTE_ON_FUNDING)
                .done(FundingDecision.VOTE_ON_FUNDING)
                .endedAt("Event_Awarded");
    }

    @Test
    void awardsALargeAmountOnlyWithACountersignature() {
        Cast.boardOf(stage, 1, true);
        Walk decision = requested().done(FundingDecision.VOTE_ON_FUNDING);
        assertThat(decision.openTasks()).containsExactly(FundingDecision.COUNTERSIGN_AWARD);
        decision.done(FundingDecision.COUNTERSIGN_AWARD, Map.of("approved", true))
                .endedAt("Event_Awarded");
    }

    @Test
    void returnsTheMoneyWhenFinanceDoesNotCountersign() {
        Cast.boardOf(stage, 1, true);
        Walk decision = requested().done(FundingDecision.VOTE_ON_FUNDING);
        decision.done(FundingDecision.COUNTERSIGN_AWARD, Map.of("approved", false))
                .endedAt("Event_FundingDeclined");
        assertThat(stage.played()).endsWith("voidReservation").doesNotContain("postAward");
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void leavesNoElementAndNoFlowUnwalked() {
        assertThat(stage.neverWalked(FundingDecision.KEY)).isEmpty();
    }

    private static Walk requested() {
        return stage.startCalled(FundingDecision.KEY, Map.of());
    }
}
