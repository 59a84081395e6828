package org.jamfund.workflow.fundingdecision;

import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jamfund.funding.Award;
import org.jamfund.funding.Tier;
import org.jamfund.jam.Decision;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Amounts;
import org.jamfund.process.ApprovalTier;
import org.jamfund.workflow.decision.PinnedTables;
import org.springframework.stereotype.Component;

/** Asks the decision table what the board needs to approve an award. */
@Component
class ApprovalTiers {

    private final PinnedTables tables;
    private final Jams jams;

    ApprovalTiers(PinnedTables tables, Jams jams) {
        this.tables = tables;
        this.jams = jams;
    }

    Tier of(Award award) {
        VariableMap question = Variables.createVariables()
                .putValueTyped(
                        ApprovalTier.REQUESTED_UNITS.name(),
                        ApprovalTier.REQUESTED_UNITS.of(Amounts.units(award.proposed())))
                .putValueTyped(
                        ApprovalTier.JAM_QUORUM.name(),
                        ApprovalTier.JAM_QUORUM.of(jams.get(award.jamId()).quorum()));
        DmnDecisionRuleResult answer = tables.answer(award.jamId(), Decision.APPROVAL_TIER, question);
        return new Tier(
                ApprovalTier.QUORUM.get(answer),
                ApprovalTier.MAJORITY_PERCENT.get(answer),
                ApprovalTier.COUNTERSIGN.get(answer));
    }
}
