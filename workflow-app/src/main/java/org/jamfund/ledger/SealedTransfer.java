package org.jamfund.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the ledger as plainly as it is stored, with the resolution it made, and its seal where it has one.
 */
record SealedTransfer(
        long seq,
        String reference,
        String kind,
        long debitAccountId,
        long creditAccountId,
        long amountMinor,
        String currency,
        @Nullable Long reservationSeq,
        @Nullable Long correctsSeq,
        @Nullable Long personId,
        String reason,
        Instant bookedAt,
        @Nullable String resolutionKind,
        @Nullable Instant resolvedAt,
        @Nullable String seal) {}
