package org.jamfund.project;

import java.time.LocalDate;
import org.joda.money.Money;

/** A milestone as its owner plans it. */
public record PlannedMilestone(String name, Money amount, LocalDate due) {

    long amountMinor() {
        return amount.getAmountMinorLong();
    }

    String currency() {
        return amount.getCurrencyUnit().getCode();
    }
}
