package org.jamfund.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.kernel.Sha256;
import org.jamfund.ledger.Books;
import org.springframework.stereotype.Service;

/** Makes reports for people to read and print. A longer one than a person reads is for a file, so only its beginning is read. */
@Service
public class Printouts {

    private static final int MOST_ROWS = 5_000;

    private final Reports reports;
    private final Books books;

    Printouts(Reports reports, Books books) {
        this.reports = reports;
        this.books = books;
    }

    public Printout of(Question question) throws IOException {
        Sha256 hash = Sha256.of(OutputStream.nullOutputStream());
        Leaf leaf = new Leaf(CsvSheet.plain(hash), question.report() == ReportName.JOURNAL);
        Table table = new Table(leaf, rows -> {});
        Totals totals;
        try (leaf) {
            reports.answer(question, table);
            totals = table.end();
        } catch (Full cut) {
            return new Printout(leaf.columns, leaf.rows, books.count(question.stretch()), null);
        }
        return new Printout(leaf.columns, leaf.rows, table.rows(), new Printout.Whole(totals, hash.text()));
    }

    /** Ends the reading of a report that goes on for longer than a person reads. */
    private static final class Full extends IOException {

        private static final long serialVersionUID = 1L;
    }

    private static final class Leaf implements Sheet {

        private final CsvSheet csv;
        private final List<List<Printout.Cell>> rows = new ArrayList<>();
        private final boolean endless;
        private List<String> columns = List.of();

        /** Other reports than the journal are read as a whole before their first row, so their end costs nothing more. */
        Leaf(CsvSheet csv, boolean endless) {
            this.csv = csv;
            this.endless = endless;
        }

        @Override
        public void header(List<String> names) {
            csv.header(names);
            columns = names;
        }

        @Override
        public void row(List<?> cells) throws IOException {
            if (rows.size() == MOST_ROWS && endless) {
                throw new Full();
            }
            csv.row(cells);
            if (rows.size() < MOST_ROWS) {
                rows.add(cells.stream().map(Printout.Cell::new).toList());
            }
        }

        @Override
        public void close() throws IOException {
            csv.close();
        }
    }
}
