package org.jamfund.reporting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Reason;

/**
 * Somewhere to write a table row by row. Cells are text, whole numbers, money, instants, days, codes or reasons;
 * nothing in a cell is {@link Nothing}. Closing completes the file.
 */
interface Sheet extends Closeable {

    /** A file has no reader's language: what is coded stays a code, in a reason too. */
    static Object plain(Object cell) {
        if (cell instanceof Coded coded) {
            return coded.code();
        }
        if (cell instanceof Reason reason) {
            return reason.isSaid() ? String.join(" ", reason.arguments()) : reason.code();
        }
        return cell;
    }

    void header(List<String> names) throws IOException;

    void row(List<?> cells) throws IOException;

    /** After the last row; most shapes have no place for it. */
    default void totals(Totals totals) throws IOException {}
}
