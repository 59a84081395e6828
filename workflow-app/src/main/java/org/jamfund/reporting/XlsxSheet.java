package org.jamfund.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Office Open XML, written row by row; a table longer than a worksheet goes on in the next one. */
final class XlsxSheet implements Sheet {

    private static final int MAX_ROWS = 1_048_576;
    private static final int FLUSH_EVERY = 1_000;

    private final Workbook workbook;
    private List<String> names = List.of();
    private Worksheet worksheet;
    private int sheets = 1;
    private int row;

    XlsxSheet(OutputStream out) {
        this.workbook = new Workbook(out, "Jamfund", "1.0");
        this.worksheet = workbook.newWorksheet("1");
    }

    @Override
    public void header(List<String> header) throws IOException {
        names = header;
        row(header);
    }

    @Override
    public void row(List<? extends Object> cells) throws IOException {
        if (row == MAX_ROWS) {
            worksheet.finish();
            worksheet = workbook.newWorksheet(Integer.toString(++sheets));
            row = 0;
            row(names);
        }
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Number number) {
                worksheet.value(row, column, number);
            } else {
                worksheet.value(row, column, SafeText.of(cell.toString()));
            }
        }
        if (++row % FLUSH_EVERY == 0) {
            worksheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
