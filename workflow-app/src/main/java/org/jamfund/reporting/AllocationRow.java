package org.jamfund.reporting;

import java.util.List;

/** Minor units of one group. Granted belongs to the Jam as a whole, so only months and the total have it. */
record AllocationRow(
        String key, String title, long granted, long reserved, long committed, long disbursed, long returned) {

    static AllocationRow nothing() {
        return new AllocationRow("", "", 0, 0, 0, 0, 0);
    }

    AllocationRow plus(AllocationRow other) {
        return new AllocationRow(
                key,
                title,
                granted + other.granted,
                reserved + other.reserved,
                committed + other.committed,
                disbursed + other.disbursed,
                returned + other.returned);
    }

    List<Long> amounts() {
        return List.of(granted, reserved, committed, disbursed, returned);
    }
}
