package org.jamfund.reporting;

import java.math.BigDecimal;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Posting;
import org.jamfund.ledger.Stretch;
import org.springframework.stereotype.Service;

/** Makes files of reports: the same question about the same numbers gives the same CSV and JSON bytes for ever. */
@Service
public class Reports {

    private static final List<String> JOURNAL =
            List.of("seq", "bookedAt", "reference", "kind", "debit", "credit", "amount", "currency", "reason");

    private static final List<String> ALLOCATIONS =
            List.of("key", "title", "currency", "granted", "reserved", "committed", "disbursed", "returned");

    private final Books books;

    Reports(Books books) {
        this.books = books;
    }

    /** Reads page by page: a million rows need no more memory than a thousand. */
    public Export journal(Stretch stretch, Format format) {
        return Export.of(format, sheet -> {
            sheet.header(JOURNAL);
            AtomicLong rows = new AtomicLong();
            books.read(stretch, posting -> {
                sheet.row(cells(posting));
                rows.incrementAndGet();
            });
            return rows.get();
        });
    }

    public Export allocations(AllocationReport report, Format format) {
        return Export.of(format, sheet -> {
            sheet.header(ALLOCATIONS);
            for (AllocationReport.Row row : report.rows()) {
                sheet.row(cells(row, report.currency()));
            }
            return report.rows().size();
        });
    }

    /** The SHA-256 of the report as CSV: the one shape whose bytes are fixed. */
    public String hashOf(AllocationReport report) {
        Export export = allocations(report, Format.CSV);
        export.discard();
        return export.sha256();
    }

    private static List<Object> cells(Posting posting) {
        return List.of(
                posting.seq(),
                posting.bookedAt().toString(),
                posting.reference(),
                posting.kind().code(),
                posting.debit(),
                posting.credit(),
                decimal(posting.amountMinor(), posting.currency()),
                posting.currency(),
                words(Reason.decoded(posting.reason())));
    }

    private static List<Object> cells(AllocationReport.Row row, String currency) {
        return List.of(
                row.key(),
                row.title(),
                currency,
                decimal(row.granted(), currency),
                decimal(row.reserved(), currency),
                decimal(row.committed(), currency),
                decimal(row.disbursed(), currency),
                decimal(row.returned(), currency));
    }

    /** An export has no reader's language: coded reasons stay codes. */
    private static String words(Reason reason) {
        return reason.isSaid() ? String.join(" ", reason.arguments()) : reason.code();
    }

    private static BigDecimal decimal(long minor, String currency) {
        return Amounts.ofMinor(minor, currency).getAmount();
    }
}
