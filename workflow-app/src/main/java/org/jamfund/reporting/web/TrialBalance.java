package org.jamfund.reporting.web;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jamfund.kernel.Amounts;
import org.jamfund.ledger.Standing;
import org.joda.money.Money;

/** Every account's debits and credits up to one transfer, and their sums, which are equal. */
record TrialBalance(long asOf, List<Currency> currencies) {

    record Currency(String currency, Money debits, Money credits, List<Line> accounts) {}

    record Line(String code, Money debits, Money credits, Money balance) {

        static Line of(Standing standing) {
            return new Line(
                    standing.code(),
                    Amounts.ofMinor(standing.debitsMinor(), standing.currency()),
                    Amounts.ofMinor(standing.creditsMinor(), standing.currency()),
                    Amounts.ofMinor(standing.balanceMinor(), standing.currency()));
        }
    }

    static TrialBalance of(long asOf, List<Standing> standings) {
        return new TrialBalance(
                asOf,
                standings.stream()
                        .collect(Collectors.groupingBy(Standing::currency, TreeMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> currency(entry.getKey(), entry.getValue()))
                        .toList());
    }

    private static Currency currency(String code, List<Standing> standings) {
        long debits = standings.stream().mapToLong(Standing::debitsMinor).sum();
        long credits = standings.stream().mapToLong(Standing::creditsMinor).sum();
        return new Currency(
                code,
                Amounts.ofMinor(debits, code),
                Amounts.ofMinor(credits, code),
                standings.stream().map(Line::of).toList());
    }
}
