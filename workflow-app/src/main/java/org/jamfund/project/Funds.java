package org.jamfund.project;

import org.joda.money.Money;

/** Where the money of a project is, as the ledger has it. */
public record Funds(Money awarded, Money committed, Money disbursed) {

    /** Neither here nor paid any more: it went back to the envelope. */
    public Money returned() {
        return awarded.minus(committed).minus(disbursed);
    }
}
