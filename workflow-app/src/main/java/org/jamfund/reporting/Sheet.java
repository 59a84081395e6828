package org.jamfund.reporting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/**
 * Somewhere to write a table row by row. Cells are text, whole numbers, money, instants or days; nothing in a cell is an
 * empty text. Closing completes the file.
 */
interface Sheet extends Closeable {

    void header(List<String> names) throws IOException;

    void row(List<?> cells) throws IOException;

    /** After the last row; most shapes have no place for it. */
    default void totals(Totals totals) throws IOException {}
}
