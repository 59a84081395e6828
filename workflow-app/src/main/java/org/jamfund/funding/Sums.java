package org.jamfund.funding;

/** An envelope's sums as the balances of its accounts give them. */
record Sums(long granted, long available, long reserved, long committed, long disbursed) {}
