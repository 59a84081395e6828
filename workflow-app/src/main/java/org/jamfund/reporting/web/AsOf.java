package org.jamfund.reporting.web;

import java.time.DateTimeException;
import java.time.Instant;
import org.jamfund.kernel.Invalid;
import org.jamfund.ledger.Books;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads "as of": the number of a transfer, or an instant, which stands for the last transfer up to then. */
@Component
class AsOf {

    private final Books books;

    AsOf(Books books) {
        this.books = books;
    }

    /** Without a text it is now; a number beyond the last transfer says nothing yet and is refused. */
    long upTo(String field, @Nullable String text) {
        long head = books.head();
        if (text == null || text.isBlank()) {
            return head;
        }
        long number = isNumber(text) ? Long.parseLong(text) : books.headAt(instant(field, text));
        if (number > head) {
            throw Invalid.field(field, "as-of");
        }
        return number;
    }

    /** The number before the first transfer that counts. */
    long before(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return 0;
        }
        return isNumber(text)
                ? Math.max(0, Long.parseLong(text) - 1)
                : books.headAt(instant(field, text).minusNanos(1_000));
    }

    private static boolean isNumber(String text) {
        return text.matches("\\d{1,18}");
    }

    private static Instant instant(String field, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException notAnInstant) {
            throw Invalid.field(field, "as-of");
        }
    }
}
