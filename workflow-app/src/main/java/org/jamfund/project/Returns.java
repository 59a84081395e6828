package org.jamfund.project;

import org.jamfund.funding.MoneyReturned;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Gives what a project that is over has not spent back to its envelope, once, in the name of who ended it. Whoever calls holds the project's row. The
 * Jam is held before the ledger's accounts are, as the settling that follows does, so that the two never wait for each other.
 */
@Component
class Returns {

    private final ProjectMapper mapper;
    private final Purse purse;
    private final Jams jams;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;

    Returns(ProjectMapper mapper, Purse purse, Jams jams, Ledger ledger, ApplicationEventPublisher facts) {
        this.mapper = mapper;
        this.purse = purse;
        this.jams = jams;
        this.ledger = ledger;
        this.facts = facts;
    }

    void undisbursed(Project project, @Nullable Id<Person> by, Reason reason) {
        jams.hold(project.jamId());
        Money left = purse.of(project).unspent();
        if (left.isPositive() && mapper.giveBack(project.id(), left.getAmountMinorLong()) == 1) {
            ledger.book(new Order.GiveBack(project.key() + "/return", project.key(), left, by, reason));
            facts.publishEvent(new MoneyReturned(project.jamId()));
        }
    }
}
