package org.jamfund.ledger;

import java.util.Locale;

/** What transfers of one kind credited (above zero) or debited (below zero) to one account within one month. */
public record Flow(
        String code,
        AccountKind accountKind,
        String currency,
        TransferKind kind,
        int bookedYear,
        int bookedMonth,
        long amountMinor) {

    /** Such as {@code 2026-11}. */
    public String month() {
        return String.format(Locale.ROOT, "%04d-%02d", bookedYear, bookedMonth);
    }
}
