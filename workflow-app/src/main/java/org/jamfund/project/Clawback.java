package org.jamfund.project;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.jamfund.funding.CorrectionApproved;
import org.jamfund.funding.DisbursementCorrected;
import org.jamfund.funding.MoneyReturned;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Money that comes back from a payment stays committed while its project runs; where the project is over nobody will spend
 * it, so it goes on to the envelope and to the waitlist.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Clawback {

    private static final int FIRST = 1;

    private final ProjectMapper mapper;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Clawback(ProjectMapper mapper, Ledger ledger, ApplicationEventPublisher facts, Clock clock) {
        this.mapper = mapper;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /** The project is held first: either its end waits and finds the money, or it has ended and we see that. */
    @EventListener
    @org.springframework.core.annotation.Order(FIRST)
    void on(CorrectionApproved fact) {
        mapper.holdAny(Id.of(fact.award().text()));
    }

    @EventListener
    void on(DisbursementCorrected fact) {
        Id<Project> id = Id.of(fact.award().text());
        if (mapper.hold(id) == 1) {
            return;
        }
        Project project = mapper.find(id).orElseThrow(() -> new NotFound(id));
        mapper.clawBack(
                fact.correction(),
                id,
                fact.amount().getAmountMinorLong(),
                clock.instant().truncatedTo(ChronoUnit.MICROS));
        ledger.book(new Order.GiveBack(
                project.key() + "/return/" + fact.correction(),
                project.key(),
                fact.amount(),
                fact.by(),
                Reason.of("clawed-back")));
        facts.publishEvent(new MoneyReturned(project.jamId()));
    }
}
