package org.jamfund.ledger;

import org.jspecify.annotations.Nullable;

/** Transfers behind the number {@code after} up to and with {@code upTo}; of one owner's accounts, or of all. */
public record Stretch(@Nullable String ownerKey, long after, long upTo) {

    static final int PAGE = 2_000;
}
