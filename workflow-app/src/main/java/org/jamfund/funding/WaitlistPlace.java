package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;

/** An idea's place in the queue for money that returns, from the adopted allocation; told once its journey waits there. */
record WaitlistPlace(
        Id<Idea> ideaId, int place, long amountMinor, String currency, Id<Person> adoptedBy, boolean told) {

    Money amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }
}
