package org.jamfund.funding;

/**
 * What an adoption left in the envelope, in minor units: {@code kept} the board out of its budget, and nobody is offered it;
 * {@code unspent} its rule left of the budget, which tops up money that returns.
 */
record Leftover(long kept, long unspent) {

    static Leftover of(long available, long budget, long cost) {
        long kept = Math.max(0, available - budget);
        return new Leftover(kept, Math.max(0, available - kept - cost));
    }

    /** Whether so much can be offered out of what is available beyond the kept: only where some of that has returned. */
    boolean allows(long amount, long available) {
        return available > unspent && amount <= available;
    }

    /** With no more unspent than is still available: the rest has topped up an offer. */
    Leftover within(long available) {
        return new Leftover(kept, Math.min(unspent, available));
    }
}
