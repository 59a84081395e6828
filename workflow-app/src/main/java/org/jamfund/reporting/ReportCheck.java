package org.jamfund.reporting;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Rows;
import org.jamfund.ledger.AccountKind;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.LedgerCheck;
import org.jamfund.ledger.Standing;
import org.springframework.stereotype.Component;

/** The totals of a Jam's allocation report are its trial balance of the same number, station by station. */
@Component
class ReportCheck implements LedgerCheck {

    private final ReportCheckMapper mapper;
    private final Books books;

    ReportCheck(ReportCheckMapper mapper, Books books) {
        this.mapper = mapper;
        this.books = books;
    }

    @Override
    public String name() {
        return "reports-equal-trial-balance";
    }

    @Override
    public Optional<String> violation() {
        long asOf = books.head();
        return Rows.inPages(new Id<Jam>(0), after -> mapper.jams(after, Rows.PAGE), id -> id)
                .flatMap(List::stream)
                .filter(jam -> !agree(jam, asOf))
                .findFirst()
                .map(jam -> "Jam %s as of transfer %d".formatted(jam, asOf));
    }

    private boolean agree(Id<Jam> jam, long asOf) {
        String key = Envelopes.keyOf(jam);
        AllocationRow reported = AllocationReport.total(books.flows(key, asOf));
        Map<AccountKind, Long> stands = books.trialBalance(key, asOf).stream()
                .collect(Collectors.groupingBy(Standing::kind, Collectors.summingLong(Standing::balanceMinor)));
        return reported.granted() == -stands.getOrDefault(AccountKind.SPONSOR, 0L)
                && reported.available() == stands.getOrDefault(AccountKind.AVAILABLE, 0L)
                && reported.reserved() == stands.getOrDefault(AccountKind.RESERVED, 0L)
                && reported.committed() == stands.getOrDefault(AccountKind.COMMITTED, 0L)
                && reported.disbursed() == stands.getOrDefault(AccountKind.DISBURSED, 0L);
    }
}
