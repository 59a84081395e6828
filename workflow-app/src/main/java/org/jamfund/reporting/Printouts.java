package org.jamfund.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.jamfund.kernel.Sha256;
import org.springframework.stereotype.Service;

/** Makes reports for people to read and print. A longer one than a person reads is for a file. */
@Service
public class Printouts {

    private static final int MOST_ROWS = 5_000;

    private final Reports reports;

    Printouts(Reports reports) {
        this.reports = reports;
    }

    public Printout of(Question question) throws IOException {
        Sha256 hash = Sha256.of(OutputStream.nullOutputStream());
        Leaf leaf = new Leaf(CsvSheet.plain(hash));
        Table table = new Table(leaf, rows -> {});
        Totals totals;
        try (leaf) {
            reports.answer(question, table);
            totals = table.end();
        }
        return new Printout(leaf.columns, leaf.rows, table.rows(), totals, hash.text());
    }

    private static final class Leaf implements Sheet {

        private final CsvSheet csv;
        private final List<List<Printout.Cell>> rows = new ArrayList<>();
        private List<String> columns = List.of();

        Leaf(CsvSheet csv) {
            this.csv = csv;
        }

        @Override
        public void header(List<String> names) {
            csv.header(names);
            columns = names;
        }

        @Override
        public void row(List<?> cells) {
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
