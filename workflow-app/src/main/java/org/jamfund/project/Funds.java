package org.jamfund.project;

import java.math.RoundingMode;
import org.joda.money.Money;

/**
 * Where the money of a project is, as the ledger has it. What came back from the bank is committed too, but it is owed for
 * a tranche already delivered: only what is unspent may go back to the envelope by itself.
 */
public record Funds(Money awarded, Money unspent, Money cameBack, Money disbursed) {

    public Money committed() {
        return unspent.plus(cameBack);
    }

    /** Neither here nor paid any more: it went back to the envelope. */
    public Money returned() {
        return awarded.minus(committed()).minus(disbursed);
    }

    /** The thousandths of the award that this part of it makes, rounded down. */
    public long share(Money part) {
        return part.getAmount()
                .movePointRight(3)
                .divide(awarded.getAmount(), RoundingMode.DOWN)
                .longValue();
    }
}
