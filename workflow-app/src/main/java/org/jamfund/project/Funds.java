package org.jamfund.project;

import java.math.RoundingMode;
import org.joda.money.Money;

/** Where the money of a project is, as the ledger has it. */
public record Funds(Money awarded, Money committed, Money disbursed) {

    /** Neither here nor paid any more: it went back to the envelope. */
    public Money returned() {
        return awarded.minus(committed).minus(disbursed);
    }

    /** The thousandths of the award that this part of it makes, rounded down. */
    public long share(Money part) {
        return part.getAmount()
                .movePointRight(3)
                .divide(awarded.getAmount(), RoundingMode.DOWN)
                .longValue();
    }
}
