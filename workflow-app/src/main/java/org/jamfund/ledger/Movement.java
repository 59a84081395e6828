package org.jamfund.ledger;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An order worked out to accounts: a transfer that has no number yet. {@code earlier} is the reservation it resolves or the
 * transfer it corrects.
 */
record Movement(
        Order order,
        String reference,
        TransferKind kind,
        Account debit,
        Account credit,
        long amountMinor,
        @Nullable Transfer earlier) {

    /** The returned rest names the reservation too, but it is its post that resolves it. */
    boolean resolves() {
        return reservationSeq() != null && kind != TransferKind.RETURN;
    }

    boolean corrects() {
        return kind == TransferKind.CORRECT;
    }

    @Nullable
    Long reservationSeq() {
        return earlier == null || corrects() ? null : Long.valueOf(earlier.seq());
    }

    @Nullable
    Long correctsSeq() {
        return earlier == null || !corrects() ? null : Long.valueOf(earlier.seq());
    }

    /** Whether the transfer is what this movement would have become; who asked, when and why may differ, but for a pledge. */
    boolean sameAs(Transfer transfer) {
        return kind == transfer.kind()
                && debit.accountId().equals(transfer.debitAccountId())
                && credit.accountId().equals(transfer.creditAccountId())
                && amountMinor == transfer.amountMinor()
                && Objects.equals(reservationSeq(), transfer.reservationSeq())
                && Objects.equals(correctsSeq(), transfer.correctsSeq())
                && (kind != TransferKind.PLEDGE || Objects.equals(order.by(), transfer.personId()));
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
                reservationSeq(),
                correctsSeq(),
                order.by(),
                order.reason().encoded(),
                at);
    }
}
