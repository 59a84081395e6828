package org.jamfund.kernel;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.ParsePosition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;

/**
 * Amounts as people write them on a page, in their own language: {@code 12.500,50} in German, {@code 12,500.50} in
 * English. What is read must be written the same way again, with or without separators of thousands; everything else is
 * {@link Invalid} with a way to write it, so that nothing is ever taken for a thousandth of what was meant.
 */
public final class TypedAmounts {

    private static final BigDecimal EXAMPLE = new BigDecimal("12500");
    private static final int DIGITS_OF_A_GROUP = 3;
    private static final int MOST_DIGITS = 16;

    private TypedAmounts() {}

    /** The amount; without a text it is needed. */
    public static Money read(String field, String text, CurrencyUnit unit, Locale locale) {
        return Amounts.parse(field, plain(field, text, unit, locale), unit);
    }

    /** The same as decimal text with a point, as programs write it, still to be held against what is allowed. */
    public static String plain(String field, String text, CurrencyUnit unit, Locale locale) {
        String typed = text.strip();
        if (typed.isEmpty()) {
            throw Invalid.field(field, "required");
        }
        BigDecimal value = separators(locale)
                .flatMap(group -> read(typed, group, locale).stream())
                .findFirst()
                .orElseThrow(() -> unreadable(field, "amount-typed", unit, locale));
        if (value.scale() > unit.getDecimalPlaces()) {
            throw unreadable(field, "amount-typed-decimals", unit, locale);
        }
        if (value.precision() - value.scale() > MOST_DIGITS) {
            throw Invalid.field(field, "amount-too-large");
        }
        // one separator and three digits: a thousand in this language, three decimals of this currency in another
        boolean grouped = !Character.isDigit(typed.charAt(Math.max(0, typed.length() - DIGITS_OF_A_GROUP - 1)));
        if (unit.getDecimalPlaces() >= DIGITS_OF_A_GROUP && value.scale() == 0 && grouped && value.precision() < 7) {
            throw unreadable(field, "amount-two-ways", unit, locale);
        }
        return value.toPlainString();
    }

    /** As it stands in a field to be changed: with the currency's decimals and without separators of thousands. */
    public static String written(Money money, Locale locale) {
        return format(money.getAmount().scale(), '\0', locale).format(money.getAmount());
    }

    /** How an amount of this currency may be written: without separators of thousands, and with them. */
    public static List<String> examples(CurrencyUnit unit, Locale locale) {
        Money example = Money.of(unit, EXAMPLE);
        DecimalFormat grouped =
                format(unit.getDecimalPlaces(), separators(locale).iterator().next(), locale);
        return List.of(written(example, locale), grouped.format(example.getAmount()));
    }

    private static Optional<BigDecimal> read(String typed, char group, Locale locale) {
        DecimalFormat format = format(0, group, locale);
        ParsePosition end = new ParsePosition(0);
        if (!(format.parse(typed, end) instanceof BigDecimal value)
                || end.getIndex() < typed.length()
                || value.signum() < 0
                || isLongerThan(typed.length(), value)) {
            return Optional.empty();
        }
        boolean same = Stream.of(group, '\0')
                .map(one -> format(value.scale(), one, locale).format(value))
                .anyMatch(typed::equals);
        return same ? Optional.of(value) : Optional.empty();
    }

    /** An exponent makes of a few characters a number that takes gigabytes to write. */
    private static boolean isLongerThan(int characters, BigDecimal value) {
        return value.scale() < 0 || value.scale() > characters || value.precision() - value.scale() > characters;
    }

    /** What separates thousands: the language's own, and what a keyboard has for it. */
    private static Stream<Character> separators(Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        char own = symbols.getGroupingSeparator();
        char typed = Character.isSpaceChar(own) ? ' ' : own == '\u2019' ? '\'' : own;
        return Stream.of(own, typed, symbols.getMonetaryGroupingSeparator())
                .filter(one -> one != symbols.getDecimalSeparator())
                .distinct();
    }

    /** Without separators of thousands where {@code group} is none. */
    private static DecimalFormat format(int decimals, char group, Locale locale) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setGroupingSeparator(group);
        DecimalFormat format = new DecimalFormat("#,##0", symbols);
        format.setGroupingUsed(group != '\0');
        format.setParseBigDecimal(true);
        format.setMinimumFractionDigits(decimals);
        format.setMaximumFractionDigits(decimals);
        return format;
    }

    private static Invalid unreadable(String field, String code, CurrencyUnit unit, Locale locale) {
        List<String> examples = examples(unit, locale);
        return Invalid.field(field, code, examples.get(0), examples.get(1), unit.getCode(), unit.getDecimalPlaces());
    }
}
