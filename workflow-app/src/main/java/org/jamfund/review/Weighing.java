package org.jamfund.review;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Scorecard;

/**
 * What scores come to on one scale from 0 to 10, whatever the scales of the criteria: each score as its share of the way
 * from the lowest to the highest, times its weight, over the sum of the weights. Exact; only {@link #hundredths} rounds,
 * half away from zero, and what was rounded is never counted with again.
 */
record Weighing(Scorecard scorecard) {

    private static final int TOP = 10;

    /** From 0 to 10; a criterion without a score is left out together with its weight. */
    BigFraction points(Map<String, Integer> scores) {
        BigFraction sum = BigFraction.ZERO;
        int weights = 0;
        for (Criterion criterion : scorecard.criteria()) {
            Integer score = scores.get(criterion.code());
            if (score != null) {
                int above = score - criterion.scale().min();
                BigFraction share = BigFraction.of(above, criterion.scale().span());
                sum = sum.add(share.multiply(criterion.weight()));
                weights += criterion.weight();
            }
        }
        return weights == 0 ? BigFraction.ZERO : sum.multiply(TOP).divide(weights);
    }

    static BigFraction mean(Iterable<BigFraction> values) {
        BigFraction sum = BigFraction.ZERO;
        int count = 0;
        for (BigFraction value : values) {
            sum = sum.add(value);
            count++;
        }
        return count == 0 ? sum : sum.divide(count);
    }

    static int hundredths(BigFraction points) {
        return points.multiply(BigInteger.valueOf(100))
                .bigDecimalValue(0, RoundingMode.HALF_UP)
                .intValueExact();
    }
}
