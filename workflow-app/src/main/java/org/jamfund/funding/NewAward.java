package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.joda.money.Money;

/** An award about to be opened, for money already reserved under {@link Award#reservationOf}. */
public record NewAward(
        Id<Award> id, Id<Jam> jam, Id<Idea> idea, int place, Money amount, Id<Person> proposedBy, Reason reason) {

    long amountMinor() {
        return amount.getAmountMinorLong();
    }

    String currency() {
        return amount.getCurrencyUnit().getCode();
    }
}
