package org.jamfund.reporting;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.joda.money.Money;

/**
 * Office Open XML, written row by row; a table longer than a worksheet goes on in the next one. Amounts are numbers shown
 * with the decimals of their currency. A spreadsheet reckons with 15 digits, so a longer number is written as text.
 */
final class XlsxSheet implements Sheet {

    private static final int MAX_ROWS = 1_048_576;
    private static final int FLUSH_EVERY = 1_000;
    private static final int DIGITS = 15;
    private static final int FASTEST = 1;

    private final OutputStream out;
    private final Path draft;
    private final OutputStream drafted;
    private final Workbook workbook;
    private List<String> names = List.of();
    private Worksheet worksheet;
    private int sheets = 1;
    private int row;

    XlsxSheet(OutputStream out, Scratch scratch) throws IOException {
        this.out = out;
        this.draft = scratch.file();
        this.drafted = new BufferedOutputStream(Files.newOutputStream(draft));
        this.workbook = new Workbook(drafted, "Jamfund", "1.0");
        workbook.setCompressionLevel(FASTEST);
        this.worksheet = workbook.newWorksheet("1");
    }

    @Override
    public void header(List<String> header) throws IOException {
        names = header;
        row(header);
    }

    @Override
    public void row(List<?> cells) throws IOException {
        if (row == MAX_ROWS) {
            worksheet.finish();
            worksheet = workbook.newWorksheet(Integer.toString(++sheets));
            row = 0;
            row(names);
        }
        for (int column = 0; column < cells.size(); column++) {
            write(column, Sheet.plain(cells.get(column)));
        }
        if (++row % FLUSH_EVERY == 0) {
            worksheet.flush();
        }
    }

    private void write(int column, Object cell) {
        if (cell instanceof Money money) {
            number(column, money.getAmount());
        } else if (cell instanceof Number number) {
            number(column, BigDecimal.valueOf(number.longValue()));
        } else {
            // not into the workbook's list of texts, which is held in memory
            worksheet.inlineString(row, column, SafeText.of(cell.toString()));
        }
    }

    private void number(int column, BigDecimal number) {
        if (number.precision() > DIGITS) {
            worksheet.inlineString(row, column, number.toPlainString());
            return;
        }
        worksheet.value(row, column, number);
        if (number.scale() > 0) {
            worksheet
                    .style(row, column)
                    .format("0." + "0".repeat(number.scale()))
                    .set();
        }
    }

    @Override
    public void close() throws IOException {
        try (out;
                drafted) {
            workbook.finish();
            drafted.close();
            XlsxDraft.copy(draft, out);
        } finally {
            Files.deleteIfExists(draft);
        }
    }
}
