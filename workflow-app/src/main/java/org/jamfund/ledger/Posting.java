package org.jamfund.ledger;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** A transfer as people read it: with the codes of its accounts. */
public record Posting(
        long seq,
        String reference,
        TransferKind kind,
        String debit,
        String credit,
        long amountMinor,
        String currency,
        @Nullable Id<?> personId,
        String reason,
        Instant bookedAt) {}
