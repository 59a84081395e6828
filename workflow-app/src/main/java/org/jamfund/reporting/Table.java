package org.jamfund.reporting;

import java.io.IOException;
import java.util.List;
import java.util.function.LongConsumer;
import org.joda.money.Money;

/** What a report writes itself into: passes rows on, counts them, adds up what is to be controlled, tells how far it is. */
final class Table {

    private static final int ROWS_PER_SIGN_OF_LIFE = 1_000;

    private final Sheet sheet;
    private final LongConsumer progress;
    private final Totals.Sum sum = new Totals.Sum();
    private long rows;

    Table(Sheet sheet, LongConsumer progress) {
        this.sheet = sheet;
        this.progress = progress;
    }

    void header(List<String> names) throws IOException {
        sheet.header(names);
    }

    void row(Object... cells) throws IOException {
        sheet.row(List.of(cells));
        if (++rows % ROWS_PER_SIGN_OF_LIFE == 0) {
            signOfLife();
        }
    }

    /** Also for reports that read for long before they have a row. */
    void signOfLife() {
        progress.accept(rows);
    }

    void control(String name, Money amount) {
        sum.add(name, amount);
    }

    /** When every row is written. */
    Totals end() throws IOException {
        Totals totals = sum.totals();
        sheet.totals(totals);
        return totals;
    }

    long rows() {
        return rows;
    }
}
