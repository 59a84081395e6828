package org.jamfund.reporting;

import java.io.IOException;

/** One kind of report: writes the answer to a question, row by row, from the ledger up to the question's number. */
interface Content {

    ReportName name();

    void write(Question question, Table table) throws IOException;
}
