package org.jamfund.reporting;

import org.jamfund.kernel.Coded;

/** The reports there are. Those of one Jam speak of one currency; the others may cross all Jams and currencies. */
public enum ReportName implements Coded {
    ALLOCATIONS(true),
    JOURNAL(false),
    TRIAL_BALANCE(false),
    AGEING(true),
    BUDGET_VS_ACTUAL(true);

    private final boolean ofOneJam;

    ReportName(boolean ofOneJam) {
        this.ofOneJam = ofOneJam;
    }

    public boolean isOfOneJam() {
        return ofOneJam;
    }

    /** The journal names each amount's currency in a field of its own, so its JSON writes amounts as plain text. */
    boolean hasPlainAmounts() {
        return this == JOURNAL;
    }
}
