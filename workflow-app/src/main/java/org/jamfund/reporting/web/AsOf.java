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
 * A booking is seen when it is committed, a moment after the instant it carries. So an instant is answered by itself once
 * it is so long past that none can still come in before it; what is later than that is answered as now.
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
            long number = upTo(field, text);
            return new Moment(number, books.bookedAt(number).orElse(Instant.EPOCH));
        }
        Instant at = endOf(field, text);
        return isSettled(at) ? new Moment(books.headAt(at), at) : new Moment(books.head(), now());
    }

    /** Without a text it is now; a number beyond the last transfer says nothing yet and is refused. */
    long upTo(String field, @Nullable String text) {
        long head = books.head();
        if (text == null || text.isBlank()) {
            return head;
        }
        if (isNumber(text)) {
            long number = Long.parseLong(text);
            if (number > head) {
                throw Invalid.field(field, "as-of");
            }
            return number;
        }
        Instant at = endOf(field, text);
        return isSettled(at) ? books.headAt(at) : head;
    }

    private boolean isSettled(Instant at) {
        return at.isBefore(now().minus(SETTLED));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The number before the first transfer that counts. */
    long before(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        return isNumber(text)
                ? Math.max(0, Long.parseLong(text) - 1)
                : books.headAt(startOf(field, text).minusNanos(1_000));
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }

    /** Of a day its end. */
    private static Instant endOf(String field, String text) {
        return text.matches(DAY)
                ? day(field, text)
                        .plusDays(1)
                        .atStartOfDay()
                        .toInstant(ZoneOffset.UTC)
                        .minusNanos(1_000)
                : instant(field, text);
    }

    private static Instant startOf(String field, String text) {
        return text.matches(DAY) ? day(field, text).atStartOfDay().toInstant(ZoneOffset.UTC) : instant(field, text);
    }

    private static LocalDate day(String field, String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (Era.holds(day)) {
                return day;
            }
        } catch (DateTimeException notADay) {
            throw Invalid.field(field, "as-of");
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
            throw Invalid.field(field, "as-of");
        }
        throw Invalid.field(field, "era");
    }
}
