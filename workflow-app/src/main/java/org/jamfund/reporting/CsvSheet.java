package org.jamfund.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;

/** RFC 4180, UTF-8. */
final class CsvSheet implements Sheet {

    private final CsvWriter csv;

    CsvSheet(OutputStream out) {
        this.csv = CsvWriter.builder().build(out);
    }

    @Override
    public void header(List<String> names) {
        csv.writeRecord(names);
    }

    @Override
    public void row(List<? extends Object> cells) {
        csv.writeRecord(cells.stream().map(CsvSheet::text).toList());
    }

    private static String text(Object cell) {
        if (cell instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return cell instanceof Number ? cell.toString() : SafeText.of(cell.toString());
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
