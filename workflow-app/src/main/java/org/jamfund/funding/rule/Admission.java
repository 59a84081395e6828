package org.jamfund.funding.rule;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * What an entrant needs before a rule looks at it.
 *
 * @param support wanted by no less than {@code cost / (support * budget)} of the voters; null asks for no support
 * @param cost minor units
 */
public record Admission(@Nullable Integer support, Range cost, Range votes, Range points) {

    public static final Admission OPEN = new Admission(null, Range.ANY, Range.ANY, Range.ANY);

    public static Admission supportedBy(@Nullable Integer support) {
        return new Admission(support, Range.ANY, Range.ANY, Range.ANY);
    }

    boolean isWithinThresholds(Entrant one) {
        return cost.contains(one.cost()) && votes.contains(one.votes()) && points.contains(one.points());
    }

    boolean isSupported(Entrant one, long voters, long budget) {
        if (support == null) {
            return true;
        }
        BigInteger supported = product(one.votes(), support).multiply(BigInteger.valueOf(budget));
        return supported.compareTo(product(one.cost(), voters)) >= 0;
    }

    private static BigInteger product(long one, long other) {
        return BigInteger.valueOf(one).multiply(BigInteger.valueOf(other));
    }
}
