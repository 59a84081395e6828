package org.jamfund.funding.rule;

import java.util.Arrays;

/**
 * What one voter of each group has left, as whole numbers between which the exact value lies: minor units times two to the power
 * of {@link #shift()}, as fine as 62 bits allow for the money of all voters together. Decisions that these bounds leave open are
 * taken by {@link ExactPrices}.
 */
final class Balances {

    private static final int BITS = 61;

    private final int shift;
    private final long total;
    private final long[] amount;
    private final long[] slack;
    private final boolean[] spent;

    /** Everybody has the same share of the total, in minor units. */
    Balances(Electorate electorate, long total) {
        this.total = total;
        this.shift = Math.max(0, BITS - (Long.SIZE - Long.numberOfLeadingZeros(total)));
        long all = total << shift;
        this.amount = new long[electorate.groups().size()];
        this.slack = new long[amount.length];
        this.spent = new boolean[amount.length];
        Arrays.fill(amount, all / electorate.voters());
        Arrays.fill(slack, all % electorate.voters() == 0 ? 0 : 1);
    }

    int shift() {
        return shift;
    }

    long total() {
        return total;
    }

    long scaled(long minor) {
        return minor << shift;
    }

    /** Whether nothing at all is left, exactly. */
    boolean isSpent(int group) {
        return spent[group];
    }

    /** No further from the exact amount than {@link #slack}. */
    long amount(int group) {
        return amount[group];
    }

    long slack(int group) {
        return slack[group];
    }

    void spend(int group) {
        amount[group] = 0;
        slack[group] = 0;
        spent[group] = true;
    }

    void pay(int group, long payment, long unsure) {
        amount[group] -= payment;
        slack[group] += unsure;
    }
}
