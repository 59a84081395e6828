package org.jamfund.reporting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.joda.money.BigMoney;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/** The control totals of a report: sums by currency and name. Sums have no largest value, other than amounts. */
public record Totals(List<Total> all) {

    /** One sum, such as 42.00 USD disbursed. */
    public record Total(String currency, String name, BigDecimal amount) {

        private static final String BETWEEN = " ";

        public Money money() {
            return BigMoney.of(CurrencyUnit.of(currency), amount).toMoney();
        }

        private static Total decoded(String line) {
            String[] parts = line.split(BETWEEN);
            return new Total(parts[0], parts[1], new BigDecimal(parts[2]));
        }

        private String encoded() {
            return currency + BETWEEN + name + BETWEEN + amount.toPlainString();
        }
    }

    public Totals {
        all = List.copyOf(all);
    }

    /** As a table keeps them. */
    String encoded() {
        return String.join("\n", all.stream().map(Total::encoded).toList());
    }

    static Totals decoded(String text) {
        return new Totals(text.lines().map(Total::decoded).toList());
    }

    /** Adds up while a report is written. */
    static final class Sum {

        private final Map<String, Map<String, BigDecimal>> sums = new TreeMap<>();

        void add(String name, Money amount) {
            sums.computeIfAbsent(amount.getCurrencyUnit().getCode(), any -> new LinkedHashMap<>())
                    .merge(name, amount.getAmount(), BigDecimal::add);
        }

        Totals totals() {
            List<Total> all = new ArrayList<>();
            sums.forEach(
                    (currency, byName) -> byName.forEach((name, amount) -> all.add(new Total(currency, name, amount))));
            return new Totals(all);
        }
    }
}
