package org.jamfund.workflow.fundingdecision;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.jamfund.funding.AwardCountersigned;
import org.jamfund.funding.FundingVoteCast;
import org.jamfund.funding.SubstitutesAppointed;
import org.jamfund.process.FundingDecision;
import org.jamfund.workflow.engine.Carried;
import org.jamfund.workflow.engine.Tokens;
import org.jamfund.workflow.engine.WaitingTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(propagation = MANDATORY)
class FundingDecisionTriggers {

    private final Tokens tokens;

    FundingDecisionTriggers(Tokens tokens) {
        this.tokens = tokens;
    }

    /** Only the vote that ends it touches the variables all votes share, so that the others do not clash over them. */
    @EventListener
    void on(FundingVoteCast fact) {
        Carried carried = Carried.nothing();
        if (fact.over()) {
            carried.with(FundingDecision.DECIDED, true).with(FundingDecision.ENOUGH_MEMBERS, fact.enoughLeft());
        }
        WaitingTask vote = WaitingTask.of(FundingDecision.KEY, FundingDecision.VOTE_ON_FUNDING, fact.idea());
        tokens.complete(vote.assignedTo(fact.member()), fact.member(), carried);
    }

    @EventListener
    void on(SubstitutesAppointed fact) {
        tokens.complete(
                WaitingTask.of(FundingDecision.KEY, FundingDecision.APPOINT_SUBSTITUTES, fact.idea()),
                null,
                Carried.nothing());
    }

    @EventListener
    void on(AwardCountersigned fact) {
        tokens.complete(
                WaitingTask.of(FundingDecision.KEY, FundingDecision.COUNTERSIGN_AWARD, fact.idea()),
                null,
                Carried.nothing().with(FundingDecision.APPROVED, fact.countersigned()));
    }
}
