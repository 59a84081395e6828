package org.jamfund.ledger;

import java.time.Instant;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One amount moved from the debited to the credited account, once and for ever. {@code seq} counts without gaps in the
 * order of commits; {@code reservationSeq} names the reservation that this transfer resolves, {@code correctsSeq} the one
 * it corrects.
 */
public record Transfer(
        long seq,
        String reference,
        TransferKind kind,
        Id<Account> debitAccountId,
        Id<Account> creditAccountId,
        long amountMinor,
        String currency,
        @Nullable Long reservationSeq,
        @Nullable Long correctsSeq,
        @Nullable Id<?> personId,
        String reason,
        Instant bookedAt) {

    public Money amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }
}
