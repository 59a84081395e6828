package org.jamfund.response;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Invalid;
import org.jamfund.kernel.NotFound;
import org.jspecify.annotations.Nullable;

/** Where a page of the list ends: the due date it is ordered by, to the microsecond as it is stored, then the idea. */
record OverduePlace(Instant dueAt, Id<Idea> idea) {

    private static final int MAX_DIGITS = 18;

    /** Reads what {@link #text} wrote; a forged place is refused. */
    static @Nullable OverduePlace parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split("\\.", -1);
        if (parts.length != 2 || !parts[0].matches("\\d{1," + MAX_DIGITS + "}")) {
            throw Invalid.field("after", "cursor");
        }
        try {
            return new OverduePlace(Instant.EPOCH.plus(Long.parseLong(parts[0]), ChronoUnit.MICROS), Id.of(parts[1]));
        } catch (NotFound | DateTimeException forged) {
            throw Invalid.field("after", "cursor");
        }
    }

    static String text(OverdueIdea last) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, last.longest().dueAt()) + "."
                + last.idea().text();
    }
}
