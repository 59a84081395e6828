package org.jamfund.workflow.ideajourney;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.jamfund.funding.FundingProposed;
import org.jamfund.funding.FundsOffered;
import org.jamfund.funding.IdeaPassedOver;
import org.jamfund.funding.WaitlistClosed;
import org.jamfund.kernel.Reason;
import org.jamfund.process.IdeaJourney;
import org.jamfund.voting.IdeaNotShortlisted;
import org.jamfund.voting.IdeaShortlisted;
import org.jamfund.workflow.engine.Carried;
import org.jamfund.workflow.engine.Tokens;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the votes of the crowd and the decisions of the board mean for an idea. */
@Component
@Transactional(propagation = MANDATORY)
class IdeaOutcomeTriggers {

    private final Tokens tokens;

    IdeaOutcomeTriggers(Tokens tokens) {
        this.tokens = tokens;
    }

    @EventListener
    void on(IdeaShortlisted fact) {
        tokens.move(IdeaJourney.IDEA_SHORTLISTED, fact.idea(), Carried.nothing().because(fact.reason()));
    }

    @EventListener
    void on(IdeaNotShortlisted fact) {
        tokens.move(
                IdeaJourney.IDEA_NOT_SHORTLISTED, fact.idea(), Carried.nothing().because(fact.reason()));
    }

    @EventListener
    void on(FundingProposed fact) {
        tokens.move(IdeaJourney.FUNDING_PROPOSED, fact.idea(), Carried.nothing());
    }

    @EventListener
    void on(IdeaPassedOver fact) {
        tokens.move(
                IdeaJourney.IDEA_PASSED_OVER,
                fact.idea(),
                Carried.nothing()
                        .with(IdeaJourney.WAITLISTED, fact.waitlisted())
                        .because(fact.reason()));
    }

    @EventListener
    void on(FundsOffered fact) {
        tokens.move(IdeaJourney.FUNDS_OFFERED, fact.idea(), Carried.nothing().because(Reason.of("funds-offered")));
    }

    @EventListener
    void on(WaitlistClosed fact) {
        tokens.move(IdeaJourney.WAITLIST_CLOSED, fact.idea(), Carried.nothing().because(Reason.of("waitlist-closed")));
    }
}
