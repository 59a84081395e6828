package org.jamfund.ledger;

import java.time.Instant;

/** What never changes about an account, read as plainly as it is stored: what was tampered with must not stop the reader. */
record SealedAccount(
        long accountId,
        String code,
        String ownerKey,
        String kind,
        String currency,
        boolean mayOverdraw,
        Instant openedAt) {}
