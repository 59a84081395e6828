package org.jamfund.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jamfund.kernel.Amounts;

/** A program that writes a journal of so many rows in one shape and throws it away: {@code LargeReport xlsx 1000000}. */
final class LargeReport {

    private static final PrintStream OUT = System.out;

    private LargeReport() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("large-report");
        Question question = new Question(
                ReportName.JOURNAL, null, null, GroupBy.IDEA, 0, new Moment(Long.MAX_VALUE, Instant.EPOCH));
        Format format = Format.valueOf(arguments[0]);
        long rows = Long.parseLong(arguments[1]);
        long start = System.nanoTime();
        try (Sheet sheet = format.open(OutputStream.nullOutputStream(), question, new Scratch(folder))) {
            Table table = new Table(sheet, written -> {});
            write(table, rows);
            table.end();
        }
        OUT.printf("%d rows of %s in %d ms%n", rows, format, (System.nanoTime() - start) / 1_000_000);
    }

    private static void write(Table table, long rows) throws IOException {
        table.header(List.of("seq", "bookedAt", "reference", "debit", "amount", "currency", "reason"));
        for (long row = 1; row <= rows; row++) {
            table.row(
                    row,
                    Instant.EPOCH.plusSeconds(row),
                    "award/" + row + "/reserve",
                    "jam/" + row % 1_000 + "/available",
                    Amounts.ofMinor(row, "USD"),
                    "USD",
                    "A reason of its own for row " + row);
        }
    }
}
