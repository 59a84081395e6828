package org.jamfund.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An order worked out to accounts: a transfer that has no number yet. */
record Movement(
        Order order,
        String reference,
        TransferKind kind,
        Account debit,
        Account credit,
        long amountMinor,
        @Nullable Long reservationSeq) {

    boolean resolves() {
        return reservationSeq != null && kind != TransferKind.RETURN;
    }

    /** Whether the transfer is what this movement would have become; who asked, when and why may differ. */
    boolean sameAs(Transfer transfer) {
        return kind == transfer.kind()
                && debit.accountId().equals(transfer.debitAccountId())
                && credit.accountId().equals(transfer.creditAccountId())
                && amountMinor == transfer.amountMinor();
    }

    Transfer booked(long seq, Instant at) {
        return new Transfer(
                seq,
                reference,
                kind,
                debit.accountId(),
                credit.accountId(),
                amountMinor,
                debit.currency(),
                reservationSeq,
                order.by(),
                order.reason().encoded(),
                at);
    }
}
