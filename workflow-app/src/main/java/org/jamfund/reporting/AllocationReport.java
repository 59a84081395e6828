package org.jamfund.reporting;

import java.util.List;

/** Where a Jam's money stood after transfer {@code asOf}; amounts are minor units of the currency. */
public record AllocationReport(long asOf, String currency, List<Row> rows, Row totals) {

    /** Amounts of one group. Granted belongs to the Jam as a whole, so only months and the totals have it. */
    public record Row(
            String key, String title, long granted, long reserved, long committed, long disbursed, long returned) {

        Row plus(Row other) {
            return new Row(
                    key,
                    title,
                    granted + other.granted,
                    reserved + other.reserved,
                    committed + other.committed,
                    disbursed + other.disbursed,
                    returned + other.returned);
        }
    }
}
