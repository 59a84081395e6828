package org.jamfund.funding.rule;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How well a list serves those who voted. Served is who has at least one funded entrant on their ballot; funded choices and their
 * cost, in minor units, are summed over all voters; the Gini coefficients tell how unequally they are spread, from 0 for the same
 * for all, to six decimals.
 */
public record Measures(
        long voters,
        long served,
        long fundedChoices,
        BigInteger fundedCost,
        BigDecimal giniChoices,
        BigDecimal giniCost,
        SortedMap<String, Served> byAudience) {

    private static final int DECIMALS = 6;

    /** Voters of one audience, and those of them who are served. */
    public record Served(long voters, long served) {

        private static final Served NOBODY = new Served(0, 0);

        private Served and(long more, boolean areServed) {
            return new Served(voters + more, served + (areServed ? more : 0));
        }
    }

    public static Measures of(Electorate electorate, List<Entrant> selected) {
        boolean[] funded = electorate.marks(selected);
        TreeMap<Long, Long> byCount = new TreeMap<>();
        TreeMap<Long, Long> byCost = new TreeMap<>();
        TreeMap<String, Served> byAudience = new TreeMap<>();
        for (BallotGroup group : electorate.groups()) {
            long count = group.count(funded);
            byCount.merge(count, group.voters(), Long::sum);
            byCost.merge(electorate.cost(group, funded), group.voters(), Long::sum);
            byAudience.compute(
                    group.audience(),
                    (audience, before) -> (before == null ? Served.NOBODY : before).and(group.voters(), count > 0));
        }
        return new Measures(
                electorate.voters(),
                electorate.voters() - byCount.getOrDefault(0L, 0L),
                sum(byCount).longValueExact(),
                sum(byCost),
                gini(byCount, electorate.voters()),
                gini(byCost, electorate.voters()),
                byAudience);
    }

    private static BigInteger sum(Map<Long, Long> votersByValue) {
        return votersByValue.entrySet().stream()
                .map(entry -> product(entry.getKey(), entry.getValue()))
                .reduce(BigInteger.ZERO, BigInteger::add);
    }

    /** The sum of {@code (2k - n - 1) x_k} over voters in ascending order, by n times the sum of {@code x_k}. */
    private static BigDecimal gini(TreeMap<Long, Long> votersByValue, long voters) {
        BigInteger weighted = BigInteger.ZERO;
        long before = 0;
        for (Map.Entry<Long, Long> entry : votersByValue.entrySet()) {
            long here = entry.getValue();
            weighted = weighted.add(
                    product(here, 2 * before + here - voters).multiply(BigInteger.valueOf(entry.getKey())));
            before += here;
        }
        BigInteger all = sum(votersByValue).multiply(BigInteger.valueOf(voters));
        return all.signum() == 0
                ? BigDecimal.ZERO
                : new BigDecimal(weighted).divide(new BigDecimal(all), DECIMALS, RoundingMode.HALF_EVEN);
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
