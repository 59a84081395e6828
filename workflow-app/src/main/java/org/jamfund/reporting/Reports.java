package org.jamfund.reporting;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Posting;
import org.jamfund.ledger.Stretch;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.springframework.stereotype.Service;

/** Makes files of reports: the same question about the same numbers gives the same CSV and JSON bytes for ever. */
@Service
public class Reports {

    private static final List<String> JOURNAL =
            List.of("seq", "bookedAt", "reference", "kind", "debit", "credit", "amount", "currency", "reason", "who");

    private static final List<String> ALLOCATIONS =
            List.of("key", "title", "currency", "granted", "reserved", "committed", "disbursed", "returned");

    /** Who books where nobody did. */
    private static final String NOBODY = "Jamfund";

    private final Books books;
    private final People people;

    Reports(Books books, People people) {
        this.books = books;
        this.people = people;
    }

    /** Reads page by page: a million rows need no more memory than a thousand. */
    public Export journal(Stretch stretch, Format format) {
        return Export.of(format, sheet -> {
            sheet.header(JOURNAL);
            AtomicLong rows = new AtomicLong();
            Map<Id<?>, String> names = new HashMap<>();
            books.read(stretch, posting -> {
                sheet.row(cells(posting, names));
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

    private List<Object> cells(Posting posting, Map<Id<?>, String> names) {
        Id<?> by = posting.personId();
        return List.of(
                posting.seq(),
                posting.bookedAt().toString(),
                posting.reference(),
                posting.kind().code(),
                posting.debit(),
                posting.credit(),
                decimal(posting.amountMinor(), posting.currency()),
                posting.currency(),
                words(Reason.decoded(posting.reason())),
                by == null ? NOBODY : names.computeIfAbsent(by, this::name));
    }

    private String name(Id<?> person) {
        return people.find(Id.of(person.text())).map(Person::displayName).orElse(NOBODY);
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
