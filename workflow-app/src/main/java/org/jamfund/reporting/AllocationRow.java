package org.jamfund.reporting;

import java.util.stream.Stream;

/**
 * Minor units of one group. Granted and available belong to the Jam as a whole, so only months and the total have them;
 * returned is a memo of what {@code RETURN} transfers brought back to the envelope.
 */
record AllocationRow(
        String key,
        Object title,
        long granted,
        long available,
        long reserved,
        long committed,
        long disbursed,
        long returned) {

    static AllocationRow nothing() {
        return new AllocationRow("", "", 0, 0, 0, 0, 0, 0);
    }

    AllocationRow plus(AllocationRow other) {
        return new AllocationRow(
                key,
                title,
                granted + other.granted,
                available + other.available,
                reserved + other.reserved,
                committed + other.committed,
                disbursed + other.disbursed,
                returned + other.returned);
    }

    /** What is promised and still to be paid. */
    long remaining() {
        return reserved + committed;
    }

    /** In the order of the report's columns. */
    Stream<Long> amounts() {
        return Stream.of(granted, reserved, committed, disbursed, returned, remaining(), available);
    }
}
