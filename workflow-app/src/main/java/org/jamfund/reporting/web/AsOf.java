package org.jamfund.reporting.web;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import org.jamfund.kernel.Era;
import org.jamfund.kernel.Invalid;
import org.jamfund.ledger.Books;
import org.jamfund.reporting.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Reads "as of": the number of a transfer, or an instant or a day (UTC), which stands for the last transfer up to then.
 * What is still to come is refused, for nobody can say yet what a report of it says for ever. A booking is seen when it is
 * committed, a moment after the instant it carries. So an instant is answered by itself once it is so long past that none
 * can still come in before it; one within that minute is answered as now.
 */
@Component
class AsOf {

    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

    /** A transaction ends sooner; what remains is room for nodes whose clocks differ. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private final Books books;
    private final Clock clock;

    AsOf(Books books, Clock clock) {
        this.books = books;
        this.clock = clock;
    }

    /** Of a number, the moment it was booked; of an instant that instant; without a text it is now. */
    Moment moment(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return new Moment(books.head(), now());
        }
        if (isNumber(text)) {
            long number = booked(field, text);
            return new Moment(number, books.bookedAt(number).orElse(Instant.EPOCH));
        }
        Instant at = past(field, endOf(field, text));
        boolean settled = at.isBefore(now().minus(SETTLED));
        return settled ? new Moment(books.headAt(at), at) : new Moment(books.head(), now());
    }

    /** What asks for the same again, later too: an instant that answers for itself, or else the number of the moment. */
    static String fixed(@Nullable String text, Moment moment) {
        boolean byInstant = text != null
                && !text.isBlank()
                && !isNumber(text)
                && moment.at().equals(endOf("asOf", text));
        return byInstant ? text : Long.toString(moment.number());
    }

    /** The number before the first transfer that counts; nothing begins behind its own end. */
    long before(String field, @Nullable String text, Moment end) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        if (isNumber(text)) {
            long number = booked(field, text);
            return Math.max(0, inOrder(field, number <= end.number(), number - 1));
        }
        Instant start = past(field, startOf(field, text));
        return inOrder(field, !start.isAfter(end.at()), books.headAt(start.minusNanos(1_000)));
    }

    private static long inOrder(String field, boolean inOrder, long number) {
        if (!inOrder) {
            throw Invalid.field(field, "after-the-end");
        }
        return number;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }

    private long booked(String field, String text) {
        long number = Long.parseLong(text);
        if (number > books.head()) {
            throw Invalid.field(field, "not-yet", number);
        }
        return number;
    }

    private Instant past(String field, Instant at) {
        if (at.isAfter(now().plus(SETTLED))) {
            throw Invalid.field(field, "not-yet", at);
        }
        return at;
    }

    /** Of a day its end. */
    private static Instant endOf(String field, String text) {
        return text.matches(DAY) ? startOf(day(field, text).plusDays(1)).minusNanos(1_000) : instant(field, text);
    }

    private static Instant startOf(String field, String text) {
        return text.matches(DAY) ? startOf(day(field, text)) : instant(field, text);
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (Era.holds(day)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw Invalid.field(field, "as-of", text);
        }
        throw Invalid.field(field, "era");
    }

    private static Instant instant(String field, String text) {
        try {
            Instant instant = Instant.parse(text);
            if (Era.holds(instant)) {
                return instant;
            }
        } catch (DateTimeException notAnInstant) {
            throw Invalid.field(field, "as-of", text);
        }
        throw Invalid.field(field, "era");
    }
}
