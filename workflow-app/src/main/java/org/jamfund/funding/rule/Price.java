package org.jamfund.funding.rule;

import java.math.BigInteger;
import java.util.Comparator;

/**
 * What an entrant costs each of its supporters who can pay in full, per unit of satisfaction: the money that is missing after the
 * others have given all they have, divided by the units. The money is scaled as the balances are and exact but for the slack.
 */
record Price(int entrant, int step, long money, long slack, long weight, BigInteger units) {

    /** By the least they can be. */
    static final Comparator<Price> LOWEST_FIRST =
            (one, other) -> one.lowest(other.units).compareTo(other.lowest(one.units));

    static Price of(Asked asked, Satisfaction satisfaction) {
        BigInteger units =
                BigInteger.valueOf(asked.weight()).multiply(BigInteger.valueOf(satisfaction.divisor(asked.of())));
        return new Price(asked.index(), asked.step(), asked.money(), asked.slack(), asked.weight(), units);
    }

    /** The sums a price is made of. */
    record Asked(int index, Entrant of, int step, long money, long slack, long weight) {}

    boolean isSurelyBelow(Price other) {
        return highest(other.units).compareTo(other.lowest(units)) < 0;
    }

    boolean isExact() {
        return slack == 0;
    }

    /** What a supporter pays for one point or, where only approval counts, in all; at least and at most. */
    long leastPayment() {
        return Math.floorDiv(money - slack, weight);
    }

    long mostPayment() {
        return Math.floorDiv(money + slack, weight) + 1;
    }

    private BigInteger lowest(BigInteger times) {
        return BigInteger.valueOf(money - slack).multiply(times);
    }

    private BigInteger highest(BigInteger times) {
        return BigInteger.valueOf(money + slack).multiply(times);
    }
}
