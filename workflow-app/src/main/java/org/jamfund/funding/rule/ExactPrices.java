package org.jamfund.funding.rule;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The prices of what was bought, exactly. Each voter who has anything left has paid in full for all they wanted, so that a balance
 * is the share less prices, and a price follows from those before it. All are whole numbers over one common denominator, worked
 * out only when a decision needs them.
 */
final class ExactPrices {

    private final Electorate electorate;
    private final Satisfaction satisfaction;
    private final Balances balances;
    private final BigInteger total;
    private final BigInteger voters;
    private final int[] places;
    private final List<Bought> bought = new ArrayList<>();
    private final List<BigInteger> prices = new ArrayList<>();
    /** Prices and balances are in minor units over {@code scale * voters}. */
    private BigInteger scale = BigInteger.ONE;

    ExactPrices(Electorate electorate, Satisfaction satisfaction, Balances balances) {
        this.electorate = electorate;
        this.satisfaction = satisfaction;
        this.balances = balances;
        this.total = BigInteger.valueOf(balances.total());
        this.voters = BigInteger.valueOf(electorate.voters());
        this.places = new int[electorate.size()];
        Arrays.fill(places, -1);
    }

    /** So many voters, who together paid the prices of earlier purchases so many times: by the place of the purchase. */
    record Givers(long voters, long[] times) {}

    private record Bought(long cost, long weight, Givers poor) {}

    /** To be told before the supporters are charged. */
    void buy(Price price, Givers poor) {
        places[price.entrant()] = bought.size();
        bought.add(new Bought(electorate.entrant(price.entrant()).cost(), price.weight(), poor));
    }

    /** Those supporters that are not spent, all of them or only the poor. */
    Givers givers(int entrant, boolean[] poor, boolean all) {
        long count = 0;
        long[] times = new long[bought.size()];
        int[] groups = electorate.supportOf(entrant).groups();
        for (int i = 0; i < groups.length; i++) {
            if ((all || poor[i]) && !balances.isSpent(groups[i])) {
                BallotGroup group = electorate.group(groups[i]);
                count += group.voters();
                charge(group, group.voters(), times);
            }
        }
        return new Givers(count, times);
    }

    private void charge(BallotGroup group, long count, long[] times) {
        int[] choices = group.choices();
        for (int i = 0; i < choices.length; i++) {
            int place = places[choices[i]];
            if (place >= 0) {
                times[place] += count * (satisfaction.countsPoints() ? group.points()[i] : 1);
            }
        }
    }

    /** Whether those can pay the cost together. */
    boolean cover(Givers givers, long cost) {
        return missing(givers, cost).signum() <= 0;
    }

    /** What is missing when those have given all they have; over the common denominator. */
    BigInteger missing(Givers givers, long cost) {
        settle();
        return missingOf(givers, cost);
    }

    private BigInteger missingOf(Givers givers, long cost) {
        BigInteger sum = BigInteger.valueOf(cost)
                .multiply(voters)
                .subtract(BigInteger.valueOf(givers.voters).multiply(total))
                .multiply(scale);
        for (int i = 0; i < givers.times.length; i++) {
            if (givers.times[i] != 0) {
                sum = sum.add(prices.get(i).multiply(BigInteger.valueOf(givers.times[i])));
            }
        }
        return sum;
    }

    /** What one voter of the group has left; over the common denominator. */
    BigInteger balance(int group) {
        settle();
        long[] times = new long[bought.size()];
        charge(electorate.group(group), 1, times);
        return missingOf(new Givers(1, times), 0).negate();
    }

    /** The last price, rounded down and scaled as the balances are. */
    long lastScaled() {
        settle();
        return prices.get(prices.size() - 1)
                .shiftLeft(balances.shift())
                .divide(scale.multiply(voters))
                .longValueExact();
    }

    private void settle() {
        for (int k = prices.size(); k < bought.size(); k++) {
            Bought one = bought.get(k);
            BigInteger missing = missingOf(one.poor, one.cost);
            BigInteger weight = BigInteger.valueOf(one.weight);
            BigInteger common = missing.gcd(weight);
            BigInteger factor = weight.divide(common);
            if (!factor.equals(BigInteger.ONE)) {
                prices.replaceAll(price -> price.multiply(factor));
                scale = scale.multiply(factor);
            }
            prices.add(missing.divide(common));
        }
    }
}
