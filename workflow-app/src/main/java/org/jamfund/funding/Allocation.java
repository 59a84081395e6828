package org.jamfund.funding;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.joda.money.Money;

/** The one adopted allocation of a Jam; {@code rule} is a rule's code or {@value #OWN_CHOICE}. */
public record Allocation(
        Id<Allocation> allocationId,
        Id<Jam> jamId,
        String rule,
        Among among,
        long budgetMinor,
        String currency,
        String reason,
        Id<Person> adoptedBy,
        Instant adoptedAt) {

    public static final String OWN_CHOICE = "board-choice";

    static Allocation byRule(
            Id<Jam> jam, Adoption.ByRule adoption, Money budget, Id<Person> adoptedBy, Instant adoptedAt) {
        return new Allocation(
                Id.fresh(),
                jam,
                adoption.question().rule().code(),
                adoption.question().among(),
                budget.getAmountMinorLong(),
                budget.getCurrencyUnit().getCode(),
                adoption.reason().encoded(),
                adoptedBy,
                adoptedAt);
    }

    static Allocation chosen(Id<Jam> jam, Reason reason, Money budget, Id<Person> adoptedBy, Instant adoptedAt) {
        return new Allocation(
                Id.fresh(),
                jam,
                OWN_CHOICE,
                Among.RECOMMENDED,
                budget.getAmountMinorLong(),
                budget.getCurrencyUnit().getCode(),
                reason.encoded(),
                adoptedBy,
                adoptedAt);
    }
}
