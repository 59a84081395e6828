package org.jamfund.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;

/**
 * A report to be read and printed: at most so many of its rows, but count, totals and hash are those of the whole. The
 * hash is that of the same report as plain CSV.
 */
public record Printout(List<String> columns, List<List<Cell>> rows, long rowCount, Totals totals, String sha256) {

    public boolean isCut() {
        return rows.size() < rowCount;
    }

    /** What stands in a row, asked by whoever shows it. */
    public record Cell(Object content) {

        public boolean isMoney() {
            return content instanceof Money;
        }

        public boolean isNumber() {
            return content instanceof Number;
        }

        public boolean isInstant() {
            return content instanceof Instant;
        }

        public boolean isDay() {
            return content instanceof LocalDate;
        }

        /** Numbers stand at the right. */
        public boolean isAmount() {
            return isMoney() || isNumber();
        }
    }
}
