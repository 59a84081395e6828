package org.jamfund.funding;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jamfund.funding.rule.Admission;
import org.jamfund.funding.rule.Range;
import org.jamfund.kernel.Invalid;
import org.joda.money.CurrencyUnit;
import org.jspecify.annotations.Nullable;

/**
 * The limits and thresholds the file of an imported election states, of those the exchange format knows for a whole election. A
 * content that is no number states nothing. Decimals are read exactly and narrow to the whole units inside of the range.
 */
record FileStatements(List<FileStatement> all) {

    static final FileStatements NONE = new FileStatements(List.of());

    private static final String COST = "project_cost";
    private static final String SUM_OF_COSTS = "sum_cost";
    private static final String SCORE = "project_score_threshold";

    private static final Map<String, FileRule> KNOWN = Map.ofEntries(
            Map.entry("min_length", FileRule.FILE_LIMITS),
            Map.entry("max_length", FileRule.FILE_LIMITS),
            Map.entry("min_sum_cost", FileRule.FILE_LIMITS),
            Map.entry("max_sum_cost", FileRule.FILE_LIMITS),
            Map.entry("min_sum_points", FileRule.FILE_LIMITS),
            Map.entry("max_sum_points", FileRule.FILE_LIMITS),
            Map.entry("min_points", FileRule.FILE_LIMITS),
            Map.entry("max_points", FileRule.FILE_LIMITS),
            Map.entry("min_project_score_threshold", FileRule.FILE_THRESHOLDS),
            Map.entry("min_project_cost", FileRule.FILE_THRESHOLDS),
            Map.entry("max_project_cost", FileRule.FILE_THRESHOLDS));

    private static final Pattern NUMBER = Pattern.compile("\\d{1,15}([.,]\\d{1,20})?");

    private static final BigDecimal BEYOND_ANY_AMOUNT = BigDecimal.valueOf(Long.MAX_VALUE);

    FileStatements {
        all = List.copyOf(all);
    }

    /** What stands in the file, by name: digests are made of it in the order in which it is kept. */
    static FileStatements of(List<Written> written) {
        return new FileStatements(written.stream()
                .filter(one -> KNOWN.containsKey(one.name())
                        && NUMBER.matcher(one.content().strip()).matches())
                .map(one -> new FileStatement(one.name(), one.content().strip(), KNOWN.get(one.name())))
                .sorted(Comparator.comparing(FileStatement::name))
                .toList());
    }

    /** A name and its content. */
    record Written(String name, String content) {}

    /** Those that are applied; applying what the file does not state is {@link Invalid}. */
    FileStatements applied(Set<FileRule> rules) {
        rules.stream()
                .filter(rule -> all.stream().noneMatch(one -> one.appliedBy() == rule))
                .sorted()
                .findFirst()
                .ifPresent(rule -> {
                    throw Invalid.field("apply", "not-stated", rule.code());
                });
        return new FileStatements(
                all.stream().filter(one -> rules.contains(one.appliedBy())).toList());
    }

    BallotLimits limits(String currency) {
        return new BallotLimits(
                range("length", 0),
                range(SUM_OF_COSTS, decimals(currency)),
                range("sum_points", 0),
                range("points", 0));
    }

    /** A score is what ballots spread: points or, where they only approve, votes. */
    Admission admission(@Nullable Integer support, boolean spreadPoints, String currency) {
        Range score = range(SCORE, 0);
        return new Admission(
                support,
                range(COST, decimals(currency)),
                spreadPoints ? Range.ANY : score,
                spreadPoints ? score : Range.ANY);
    }

    private Range range(String of, int decimals) {
        return new Range(
                number("min_" + of, decimals, RoundingMode.CEILING), number("max_" + of, decimals, RoundingMode.FLOOR));
    }

    private @Nullable Long number(String name, int decimals, RoundingMode inwards) {
        return all.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .map(one -> new BigDecimal(one.content().replace(',', '.'))
                        .movePointRight(decimals)
                        .setScale(0, inwards)
                        .min(BEYOND_ANY_AMOUNT)
                        .longValueExact())
                .orElse(null);
    }

    private static int decimals(String currency) {
        return CurrencyUnit.of(currency).getDecimalPlaces();
    }
}
