package org.jamfund.funding;

/** An envelope's sums as the ledger's tables give them. */
record Sums(long granted, long available, long reserved, long committed, long disbursed, long returned) {}
