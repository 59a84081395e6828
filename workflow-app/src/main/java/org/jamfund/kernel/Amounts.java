package org.jamfund.kernel;

import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Money between its two shapes: whole minor units with a currency in tables, decimal text at the edge. Everything in
 * between is Joda-Money, which neither rounds nor mixes currencies unasked.
 */
public final class Amounts {

    /** No Jam moves more than this many minor units at once: 64 bits hold the sum of 92,233 such amounts. */
    public static final long MAX_MINOR = 100_000_000_000_000L;

    private static final Pattern DECIMAL = Pattern.compile("(\\d+)(\\.\\d{1,6})?");
    private static final int MOST_DIGITS = 16;
    private static final BigDecimal EXAMPLE = new BigDecimal("1250000");

    private Amounts() {}

    public static Money ofMinor(long minor, String currency) {
        return Money.ofMinor(CurrencyUnit.of(currency), minor);
    }

    public static long minor(Money money) {
        return money.getAmountMinorLong();
    }

    public static Money zero(String currency) {
        return Money.zero(CurrencyUnit.of(currency));
    }

    /** Whole units of the currency, rounded down: what a decision table compares. */
    public static long units(Money money) {
        return money.getAmountMajorLong();
    }

    /**
     * Reads plain decimal text such as {@code 1250000.00}: digits, at most the currency's decimals, no sign, no exponent,
     * no grouping. Everything else is {@link Invalid} and names {@code field}.
     */
    public static Money parse(String field, String amount, String currency) {
        return parse(field, amount, unit(field, currency));
    }

    /** The same where the currency is already known. */
    public static Money parse(String field, String amount, CurrencyUnit unit) {
        Matcher decimal = DECIMAL.matcher(amount);
        if (!decimal.matches()) {
            String example = EXAMPLE.setScale(unit.getDecimalPlaces()).toPlainString();
            throw Invalid.field(field, "amount", unit.getDecimalPlaces(), example);
        }
        if (decimal.group(1).length() > MOST_DIGITS) {
            throw Invalid.field(field, "amount-too-large");
        }
        BigDecimal value = new BigDecimal(amount);
        // not even zeros: 12.500 may be meant as twelve thousand five hundred
        if (value.scale() > unit.getDecimalPlaces()) {
            throw Invalid.field(field, "amount-decimals", unit.getCode(), unit.getDecimalPlaces());
        }
        if (value.movePointRight(unit.getDecimalPlaces()).compareTo(BigDecimal.valueOf(MAX_MINOR)) > 0) {
            throw Invalid.field(field, "amount-too-large");
        }
        return Money.of(unit, value.setScale(unit.getDecimalPlaces()));
    }

    /**
     * The currency with that ISO 4217 code, in capitals; any other text is {@link Invalid} and names {@code field}. So are the
     * codes without a minor unit, which stand for metals, baskets, tests and nothing: nobody is paid in them.
     */
    public static CurrencyUnit unit(String field, String code) {
        return CurrencyUnit.registeredCurrencies().stream()
                .filter(unit -> unit.getCode().equals(code) && !unit.isPseudoCurrency())
                .findFirst()
                .orElseThrow(() -> Invalid.field(field, "currency", code));
    }
}
