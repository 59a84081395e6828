package org.jamfund.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How well a list serves the voters; the averages are over all counted ballots, to six decimals. */
public record Metrics(
        long ballots,
        long votersWithAFundedIdea,
        BigDecimal share,
        BigDecimal averageFundedIdeas,
        BigDecimal averageFundedAmount) {

    private static final int DECIMALS = 6;

    static Metrics of(long ballots, long served, long linesOnFunded, BigDecimal moneyOnLines) {
        return new Metrics(
                ballots,
                served,
                average(BigDecimal.valueOf(served), ballots),
                average(BigDecimal.valueOf(linesOnFunded), ballots),
                average(moneyOnLines, ballots));
    }

    private static BigDecimal average(BigDecimal total, long ballots) {
        return ballots == 0
                ? BigDecimal.ZERO
                : total.divide(BigDecimal.valueOf(ballots), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
