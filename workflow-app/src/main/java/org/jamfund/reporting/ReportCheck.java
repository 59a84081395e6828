package org.jamfund.reporting;

import java.util.List;
import java.util.Optional;
import org.jamfund.funding.Envelope;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Rows;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.LedgerCheck;
import org.springframework.stereotype.Component;

/** What is reported of a Jam's money comes to the trial balance of the same number, station by station. */
@Component
class ReportCheck implements LedgerCheck {

    private final ReportCheckMapper mapper;
    private final MoneyOverviews overviews;
    private final Jams jams;
    private final Books books;

    ReportCheck(ReportCheckMapper mapper, MoneyOverviews overviews, Jams jams, Books books) {
        this.mapper = mapper;
        this.overviews = overviews;
        this.jams = jams;
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
        ReportCheckMapper.Stations stations = mapper.stations(Envelopes.keyOf(jam), asOf);
        Envelope reported = overviews.of(jams.evenHalfImported(jam), asOf).envelope();
        return stations.equals(new ReportCheckMapper.Stations(
                reported.granted(),
                reported.available(),
                reported.reserved(),
                reported.committed(),
                reported.disbursed()));
    }
}
