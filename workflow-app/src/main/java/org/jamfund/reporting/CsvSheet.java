package org.jamfund.reporting;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.joda.money.Money;

/** RFC 4180 in UTF-8: lines end in CRLF, and neither the machine's language nor its clock has a say. */
final class CsvSheet implements Sheet {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final CsvWriter csv;
    private final char decimalSign;

    private CsvSheet(CsvWriter csv, char decimalSign) {
        this.csv = csv;
        this.decimalSign = decimalSign;
    }

    static CsvSheet plain(OutputStream out) {
        return new CsvSheet(CsvWriter.builder().build(out), '.');
    }

    static CsvSheet german(OutputStream out) throws IOException {
        out.write(BYTE_ORDER_MARK.getBytes(StandardCharsets.UTF_8));
        return new CsvSheet(CsvWriter.builder().fieldSeparator(';').build(out), ',');
    }

    @Override
    public void header(List<String> names) {
        csv.writeRecord(names);
    }

    @Override
    public void row(List<?> cells) {
        csv.writeRecord(cells.stream().map(this::text).toList());
    }

    private String text(Object any) {
        Object cell = Sheet.plain(any);
        if (cell instanceof Money money) {
            return money.getAmount().toPlainString().replace('.', decimalSign);
        }
        return cell instanceof String text ? SafeText.of(text) : cell.toString();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
