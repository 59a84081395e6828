package org.jamfund.process;

import org.camunda.bpm.engine.delegate.VariableScope;

/** The parts most plays need: what the rooms behind the delegates would have answered. */
final class Cast {

    private Cast() {}

    static void panelOf(Stage stage, int seats) {
        stage.script("reviewFacts", scope -> {
            PanelSize.REQUESTED_UNITS.set(scope, 50_000L);
            PanelSize.PANEL_SIZE.set(scope, seats);
            usualTable(scope);
        });
        stage.script("appointPanel", scope -> {
            ExpertReview.FIRST_SEAT.set(scope, 1);
            ExpertReview.ENOUGH_EXPERTS.set(scope, true);
        });
        stage.script("recordReviewOutcome", scope -> {
            ExpertReview.ROUNDS.set(scope, ExpertReview.ROUNDS.get(scope) + 1);
            ExpertReview.REVISION_DUE_AT.set(scope, "2030-03-01T12:00:00Z");
        });
        assessmentsOf(stage, seats, 700, 0);
    }

    /** What summariseAssessments finds; an extra reader has been asked once addSeat has been played. */
    static void assessmentsOf(Stage stage, int number, int mean, int spread) {
        stage.script("summariseAssessments", scope -> {
            ReviewOutcome.ASSESSMENTS.set(scope, number);
            ReviewOutcome.MEAN_SCORE.set(scope, mean);
            ReviewOutcome.SPREAD.set(scope, spread);
            ReviewOutcome.EXTRA_SEAT.set(scope, stage.played().contains("addSeat"));
            ReviewOutcome.CONCLUDED.set(scope, false);
            usualTable(scope);
        });
    }

    /** The stage knows each table in one version, nobody's own. */
    static void usualTable(VariableScope scope) {
        ExpertReview.TABLE_VERSION.set(scope, 1);
        ExpertReview.TABLE_OWNER.clear(scope);
    }

    static void boardOf(Stage stage, int members, boolean countersign) {
        stage.script("decideApprovalTier", scope -> {
            FundingDecision.MEMBERS.set(scope, members);
            FundingDecision.ENOUGH_MEMBERS.set(scope, true);
            FundingDecision.COUNTERSIGN.set(scope, countersign);
        });
        stage.script("countFundingVotes", scope -> FundingDecision.APPROVED.set(scope, true));
        stage.script("postAward", scope -> FundingDecision.FUNDING_OUTCOME.set(scope, FundingDecision.FUNDED));
        stage.script("voidReservation", scope -> FundingDecision.FUNDING_OUTCOME.set(scope, FundingDecision.DECLINED));
    }

    static void projectWith(Stage stage, int milestones) {
        stage.script("openProject", scope -> ProjectDelivery.REPORT_DUE_AT.set(scope, "2030-03-01T12:00:00Z"));
        stage.script("disburseTranche", scope -> {
            long paid =
                    stage.played().stream().filter("disburseTranche"::equals).count();
            ProjectDelivery.MORE_MILESTONES.set(scope, paid < milestones);
        });
        stage.script("closeOut", scope -> ProjectDelivery.DELIVERED.set(scope, true));
        stage.script("returnUndisbursed", scope -> ProjectDelivery.DELIVERED.set(scope, false));
    }
}
