package org.jamfund.reporting;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Somewhere to write a table row by row. Cells are text or numbers; closing completes the file. */
interface Sheet extends Closeable {

    void header(List<String> names) throws IOException;

    void row(List<? extends Object> cells) throws IOException;
}
