package org.jamfund.load.ledger;

import java.io.BufferedWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import javax.sql.DataSource;
import org.jamfund.reporting.Export;
import org.jamfund.reporting.Format;
import org.jamfund.reporting.GroupBy;
import org.jamfund.reporting.Moment;
import org.jamfund.reporting.Question;
import org.jamfund.reporting.ReportName;
import org.jamfund.reporting.Reports;

/** The journal as a file: rows a second beside a select that is streamed to a file, and the heap both sizes hold. */
final class Exports {

    private static final int REPEATS = 30;

    private static final String JOURNAL = """
            select t.seq, t.booked_at, t.reference, t.kind, d.code, c.code, t.amount_minor, t.currency, t.reason, t.person_id
            from ledger_transfers t
            join ledger_accounts d on d.account_id = t.debit_account_id
            join ledger_accounts c on c.account_id = t.credit_account_id
            where t.seq <= %d
            order by t.seq""";

    private final Reports reports;
    private final DataSource database;

    Exports(Reports reports, DataSource database) {
        this.reports = reports;
        this.database = database;
    }

    void measure(long few, long many) throws Exception {
        double raw = Figures.perSecond(many, Figures.time(() -> select(many)));
        Figures.print("select streamed to a file", raw, "rows/s");
        for (Format format : new Format[] {Format.CSV, Format.XLSX}) {
            // fills the caches of the database, which are not the export's
            export(many, format);
            double heapOfFew = peak(few, format, REPEATS);
            double heapOfMany = peak(many, format, 1);
            double rate = Figures.perSecond(many, Figures.time(() -> export(many, format)));
            Figures.print("journal of " + many + " as " + format, rate, "rows/s");
            Figures.ratio("journal as " + format, rate, raw);
            Figures.print("heap held, " + format + " of " + few, heapOfFew, "MB");
            Figures.print("heap held, " + format + " of " + many, heapOfMany, "MB");
            Figures.ratio("heap held, many beside few, " + format, heapOfMany, heapOfFew);
        }
    }

    /** A short export is made again and again, or nobody would have looked at the heap meanwhile. */
    private double peak(long rows, Format format, int times) throws Exception {
        try (HeapWatch heap = new HeapWatch()) {
            for (int time = 0; time < times; time++) {
                export(rows, format);
            }
            return heap.peakMegabytes();
        }
    }

    private void export(long rows, Format format) throws Exception {
        Question journal =
                new Question(ReportName.JOURNAL, null, null, GroupBy.IDEA, 0, new Moment(rows, Instant.now()));
        Export export = reports.export(journal, format);
        try (InputStream in = export.open()) {
            in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private void select(long rows) throws Exception {
        Path file = Files.createTempFile("select", ".csv");
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement();
                BufferedWriter out = Files.newBufferedWriter(file)) {
            connection.setAutoCommit(false);
            sql.setFetchSize(fetchSize(connection));
            try (ResultSet row = sql.executeQuery(JOURNAL.formatted(rows))) {
                while (row.next()) {
                    for (int column = 1; column <= 10; column++) {
                        out.append(row.getString(column)).append(column == 10 ? '\n' : ',');
                    }
                }
            }
            connection.commit();
        } finally {
            Files.delete(file);
        }
    }

    /** MySQL streams only at this one size. */
    private static int fetchSize(Connection connection) throws Exception {
        return connection.getMetaData().getDatabaseProductName().equals("H2") ? 1_000 : Integer.MIN_VALUE;
    }
}
