package org.jamfund.reporting;

import java.io.IOException;
import java.util.List;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Posting;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/**
 * Every transfer, in order. Read page by page: a million rows need no more memory than a thousand. Who booked is told by
 * their id: a name may change or be forgotten, and the report may not.
 */
@Component
class JournalReport implements Content {

    private static final List<String> COLUMNS =
            List.of("seq", "bookedAt", "reference", "kind", "debit", "credit", "amount", "currency", "reason", "who");

    /** Who books where nobody did. */
    static final String NOBODY = "Jamfund";

    private final Books books;

    JournalReport(Books books) {
        this.books = books;
    }

    @Override
    public ReportName name() {
        return ReportName.JOURNAL;
    }

    @Override
    public void write(Question question, Table table) throws IOException {
        table.header(COLUMNS);
        books.read(question.stretch(), posting -> write(posting, table), table::signOfLife);
    }

    private static void write(Posting posting, Table table) throws IOException {
        Money amount = Amounts.ofMinor(posting.amountMinor(), posting.currency());
        Id<?> by = posting.personId();
        table.control("amount", amount);
        table.row(
                posting.seq(),
                posting.bookedAt(),
                posting.reference(),
                posting.kind(),
                posting.debit(),
                posting.credit(),
                amount,
                posting.currency(),
                Reason.decoded(posting.reason()),
                by == null ? NOBODY : by.text());
    }
}
