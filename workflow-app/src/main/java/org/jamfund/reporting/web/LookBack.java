package org.jamfund.reporting.web;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.FormatStyle;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jamfund.kernel.Invalid;
import org.jamfund.reporting.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The field in which a page is asked how the books stood: it takes what {@link AsOf} takes, and a day as the reader's language
 * writes it. What it cannot take is said beside it, above the books as they are now.
 */
@Component
class LookBack {

    private static final String FIELD = "asOf";

    private final AsOf asOf;

    LookBack(AsOf asOf) {
        this.asOf = asOf;
    }

    /** What was asked for, as programs write it, and the moment it names. */
    record Seen(@Nullable String text, Moment moment) {}

    Seen read(@Nullable String typed, Model page, HttpServletResponse response) {
        String text = typed == null ? null : plain(typed.strip(), LocaleContextHolder.getLocale());
        page.addAttribute("typed", typed);
        Seen seen;
        try {
            seen = new Seen(text, asOf.moment(FIELD, text));
        } catch (Invalid wrong) {
            page.addAttribute("errors", wrong.byField());
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            seen = new Seen(null, asOf.moment(FIELD, null));
        }
        page.addAttribute("lookBack", seen.text());
        return seen;
    }

    /** A day such as {@code 24.11.2026} in the one way everybody reads alike; anything else as it is. */
    static String plain(String typed, Locale locale) {
        // without a region, English says 11/12 for two different days; the way it is shown names the month
        Stream<FormatStyle> styles = locale.getCountry().isEmpty()
                ? Stream.of(FormatStyle.MEDIUM)
                : Stream.of(FormatStyle.MEDIUM, FormatStyle.SHORT);
        return styles.flatMap(style -> day(typed, style, locale).stream())
                .findFirst()
                .map(LocalDate::toString)
                .orElse(typed);
    }

    private static Optional<LocalDate> day(String typed, FormatStyle style, Locale locale) {
        String shown =
                DateTimeFormatterBuilder.getLocalizedDateTimePattern(style, null, IsoChronology.INSTANCE, locale);
        // days and months with or without a leading zero, years in full
        String pattern =
                shown.replaceAll("d+", "d").replaceAll("(?<!M)MM(?!M)", "M").replaceAll("y+", "uuuu");
        DateTimeFormatter format = new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
        try {
            return Optional.of(LocalDate.parse(typed, format));
        } catch (DateTimeParseException anotherWay) {
            return Optional.empty();
        }
    }
}
