package org.jamfund.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jamfund.funding.rule.Entrant;
import org.jamfund.funding.rule.Measures;
import org.jamfund.kernel.Amounts;
import org.joda.money.Money;

/**
 * How well a list serves the voters; shares, averages and Gini coefficients are over all counted ballots, to six decimals.
 * Exclusion is the share of voters without any funded idea. By topic only what is funded.
 */
public record Metrics(
        long ballots,
        long votersWithAFundedIdea,
        BigDecimal share,
        BigDecimal exclusion,
        BigDecimal averageFundedIdeas,
        BigDecimal averageFundedAmount,
        BigDecimal giniFundedIdeas,
        BigDecimal giniFundedAmount,
        List<OfAudience> byAudience,
        List<OfTopic> byTopic) {

    private static final int DECIMALS = 6;

    public record OfAudience(String audience, long ballots, long votersWithAFundedIdea, BigDecimal share) {}

    public record OfTopic(String topic, int ideas, Money amount) {}

    static Metrics of(Measures measures, List<Entrant> selected, String currency) {
        long voters = measures.voters();
        int decimals = Amounts.zero(currency).getScale();
        BigDecimal share = average(BigDecimal.valueOf(measures.served()), voters);
        return new Metrics(
                voters,
                measures.served(),
                share,
                voters == 0 ? BigDecimal.ZERO : BigDecimal.ONE.subtract(share),
                average(BigDecimal.valueOf(measures.fundedChoices()), voters),
                average(new BigDecimal(measures.fundedCost(), decimals), voters),
                measures.giniChoices(),
                measures.giniCost(),
                measures.byAudience().entrySet().stream()
                        .map(entry -> of(entry.getKey(), entry.getValue()))
                        .toList(),
                byTopic(selected, currency));
    }

    private static OfAudience of(String audience, Measures.Served served) {
        return new OfAudience(
                audience,
                served.voters(),
                served.served(),
                average(BigDecimal.valueOf(served.served()), served.voters()));
    }

    private static List<OfTopic> byTopic(List<Entrant> selected, String currency) {
        Map<String, OfTopic> topics = new TreeMap<>();
        for (Entrant one : selected) {
            topics.merge(
                    one.topic(),
                    new OfTopic(one.topic(), 1, Amounts.ofMinor(one.cost(), currency)),
                    (before, more) -> new OfTopic(
                            before.topic(), before.ideas() + 1, before.amount().plus(more.amount())));
        }
        return List.copyOf(topics.values());
    }

    private static BigDecimal average(BigDecimal total, long ballots) {
        return ballots == 0
                ? BigDecimal.ZERO
                : total.divide(BigDecimal.valueOf(ballots), DECIMALS, RoundingMode.HALF_EVEN);
    }
}
