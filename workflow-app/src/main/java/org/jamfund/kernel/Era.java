package org.jamfund.kernel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** The years a calendar of ours may name, 1970 to 9999: what every database keeps and every reader writes alike. */
public final class Era {

    private static final int FIRST_YEAR = 1970;
    private static final int LAST_YEAR = 9999;

    private Era() {}

    public static boolean holds(LocalDate day) {
        return day.getYear() >= FIRST_YEAR && day.getYear() <= LAST_YEAR;
    }

    public static boolean holds(Instant instant) {
        return holds(instant.atOffset(ZoneOffset.UTC).toLocalDate());
    }
}
