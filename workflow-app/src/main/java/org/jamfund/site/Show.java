package org.jamfund.site;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.temporal.ChronoUnit;
import java.time.temporal.Temporal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jamfund.conversation.Markdown;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.TypedAmounts;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Numbers, money, times and reasons in the reader's language; templates ask it as {@code @show}. Times are UTC and say
 * so, because a Jam has one clock.
 */
@Component
class Show {

    private static final String NO_BREAK_SPACE = "\u00a0";

    private static final List<JamPhase> REGULAR_WAY = Arrays.stream(JamPhase.values())
            .filter(phase -> phase != JamPhase.DRAFT && phase != JamPhase.CANCELLED)
            .toList();

    private final MessageSource messages;
    private final Clock clock;

    Show(MessageSource messages, Clock clock) {
        this.messages = messages;
        this.clock = clock;
    }

    /** The amount alone, with all its decimals: for columns that name the currency once. */
    public String amount(Money money) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(money.getCurrencyUnit().getDecimalPlaces());
        return format.format(money.getAmount());
    }

    public String money(Money money) {
        return amount(money) + NO_BREAK_SPACE + money.getCurrencyUnit().getCode();
    }

    /** Two ways to type an amount of that currency. */
    public List<String> typedAmounts(String currency) {
        return TypedAmounts.examples(CurrencyUnit.of(currency), locale());
    }

    public String number(long number) {
        return NumberFormat.getIntegerInstance(locale()).format(number);
    }

    /** A part of all, such as 82.2 %. */
    public String percent(BigDecimal part) {
        NumberFormat format = NumberFormat.getPercentInstance(locale());
        format.setMaximumFractionDigits(1);
        return format.format(part);
    }

    /** An average, to two decimals. */
    public String decimal(BigDecimal average) {
        return hundredths(
                average.movePointRight(2).setScale(0, RoundingMode.HALF_EVEN).intValueExact());
    }

    /** A mean kept in hundredths, such as 7.83. */
    public String hundredths(int hundredths) {
        NumberFormat format = NumberFormat.getNumberInstance(locale());
        format.setMinimumFractionDigits(2);
        return format.format(BigDecimal.valueOf(hundredths, 2));
    }

    /** The same with its sign in front, none before zero. */
    public String signedHundredths(int hundredths) {
        String sign = hundredths > 0 ? "+" : hundredths < 0 ? "\u2212" : "";
        return sign + hundredths(Math.abs(hundredths));
    }

    public String absolute(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(locale())
                        .withZone(ZoneOffset.UTC)
                        .format(at)
                + " UTC";
    }

    /** The day that ends then, or else the very moment: what is due by midnight is due on the day before. */
    public String until(Instant at) {
        return at.equals(at.truncatedTo(ChronoUnit.DAYS)) ? date(at.minusNanos(1)) : absolute(at);
    }

    public String date(Temporal day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(locale())
                .format(day instanceof Instant instant ? LocalDate.ofInstant(instant, ZoneOffset.UTC) : day);
    }

    /** A month such as {@code 2026-11}, by name. */
    public String month(String month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", locale()).format(YearMonth.parse(month));
    }

    /** "3 hours ago", "in 2 days": the largest unit that fits, rounded down. */
    public String relative(Instant at) {
        Duration distance = Duration.between(clock.instant(), at);
        String direction = distance.isNegative() ? "ago" : "ahead";
        Duration size = distance.abs();
        if (size.toMinutes() < 1) {
            return text("time.now");
        }
        if (size.toHours() < 1) {
            return text("time.minutes." + direction, size.toMinutes());
        }
        if (size.toDays() < 1) {
            return text("time.hours." + direction, size.toHours());
        }
        return text("time.days." + direction, size.toDays());
    }

    /** The phases of a Jam in order, as far as everybody sees them. */
    public List<JamPhase> phases() {
        return REGULAR_WAY;
    }

    public boolean isPast(Instant at) {
        return at.isBefore(clock.instant());
    }

    /** The word for a coded value, from the messages {@code <kind>.<code>}. */
    public String word(String kind, Coded value) {
        return text(kind + "." + value.code());
    }

    /** A name that a drawing or a form gives in English, in the reader's language where there is a text for it. */
    public String named(String key, String english) {
        return messages.getMessage(key, null, english, locale());
    }

    /** A person's own words as they are; a coded reason in the reader's language. */
    public String reason(Reason reason) {
        return reason.isSaid()
                ? reason.arguments().get(0)
                : text(
                        "reason." + reason.code(),
                        reason.arguments().stream().map(this::localised).toArray());
    }

    /** Reasons are kept as text: numbers with a point, days and amounts as programs write them. */
    private String localised(String argument) {
        if (argument.matches("\\d{4}-\\d{2}-\\d{2}")) {
            return date(LocalDate.parse(argument));
        }
        if (argument.matches("[A-Z]{3} \\d+(\\.\\d+)?")) {
            return money(Money.parse(argument));
        }
        return argument.matches("\\d{1,9}\\.\\d{1,4}")
                ? NumberFormat.getNumberInstance(locale()).format(new BigDecimal(argument))
                : argument;
    }

    public String refusal(Refusal refusal) {
        return worded("refusal." + refusal.code(), refusal.arguments());
    }

    public String fieldError(FieldError error) {
        return worded("field." + error.code(), error.arguments());
    }

    /** What people write, as HTML that does nothing but show text. */
    public String markdown(String text) {
        return Markdown.html(text);
    }

    /** Any value that stands beside a form. */
    public String value(Object value) {
        return String.valueOf(readable(value));
    }

    private String worded(String key, List<Object> arguments) {
        return text(key, arguments.stream().map(this::readable).toArray());
    }

    private Object readable(Object argument) {
        if (argument instanceof Money money) {
            return money(money);
        }
        if (argument instanceof Reason reason) {
            return reason(reason);
        }
        if (argument instanceof LocalDate day) {
            return date(day);
        }
        if (argument instanceof Instant instant) {
            return absolute(instant);
        }
        if (argument instanceof JamPhase phase) {
            return word("phase", phase);
        }
        return argument instanceof Number ? argument : String.valueOf(argument);
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, key, locale());
    }

    private static Locale locale() {
        return LocaleContextHolder.getLocale();
    }
}
