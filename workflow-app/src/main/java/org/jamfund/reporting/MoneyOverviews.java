package org.jamfund.reporting;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.funding.Award;
import org.jamfund.funding.Envelope;
import org.jamfund.funding.Envelopes;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.AccountKind;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Flow;
import org.jamfund.ledger.Posting;
import org.jamfund.ledger.TransferKind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Works out a Jam's money from the transfers up to a number alone, so that a look back shows what stood then. */
@Service
@Transactional(readOnly = true)
public class MoneyOverviews {

    private static final int DAYS_AHEAD = 30;
    private static final int[] AGES = {7, 30, Integer.MAX_VALUE};

    private final Books books;
    private final ReportMapper mapper;
    private final Clock clock;

    MoneyOverviews(Books books, ReportMapper mapper, Clock clock) {
        this.books = books;
        this.mapper = mapper;
        this.clock = clock;
    }

    public MoneyOverview of(Jam jam, long asOf) {
        String owner = Envelopes.keyOf(jam.id());
        List<Flow> flows = books.flows(owner, asOf);
        LocalDate today = LocalDate.now(clock);
        return new MoneyOverview(
                asOf,
                envelope(jam, flows),
                burn(flows),
                waiting(books.openReservations(owner, asOf)),
                mapper.tranchesDue(jam.id(), today.plusDays(DAYS_AHEAD)));
    }

    /** The numbers of those that a correction can still take something back of. */
    public Set<Long> correctable(List<Posting> postings) {
        List<Long> transfers = postings.stream()
                .filter(posting -> posting.kind().isCorrectable())
                .map(Posting::seq)
                .toList();
        return transfers.isEmpty() ? Set.of() : Set.copyOf(mapper.correctable(transfers));
    }

    /** What each award is for; award and project share their id. */
    public Map<Id<Award>, FundedIdea> funded(Jam jam) {
        return mapper.fundedIdeas(jam.id()).stream()
                .collect(Collectors.toMap(FundedIdea::awardId, Function.identity()));
    }

    private static Envelope envelope(Jam jam, List<Flow> flows) {
        long returned = flows.stream()
                .filter(flow -> flow.kind() == TransferKind.RETURN && flow.accountKind() == AccountKind.AVAILABLE)
                .mapToLong(Flow::amountMinor)
                .sum();
        return new Envelope(
                jam.currency(),
                -on(AccountKind.SPONSOR, flows),
                on(AccountKind.AVAILABLE, flows),
                on(AccountKind.RESERVED, flows),
                on(AccountKind.COMMITTED, flows),
                on(AccountKind.DISBURSED, flows),
                returned);
    }

    private static long on(AccountKind kind, List<Flow> flows) {
        return flows.stream()
                .filter(flow -> flow.accountKind() == kind)
                .mapToLong(Flow::amountMinor)
                .sum();
    }

    /** What came back of a payment, by the bank or by a correction, makes the month in which it came back less. */
    private static List<MoneyOverview.Month> burn(List<Flow> flows) {
        Map<String, MoneyOverview.Month> months = new TreeMap<>();
        for (Flow flow : flows) {
            boolean awarded = flow.kind() == TransferKind.POST && flow.accountKind() == AccountKind.COMMITTED;
            boolean disbursed = flow.accountKind() == AccountKind.DISBURSED;
            if (awarded || disbursed) {
                months.merge(
                        flow.month(),
                        new MoneyOverview.Month(
                                flow.month(), awarded ? flow.amountMinor() : 0, disbursed ? flow.amountMinor() : 0),
                        (one, other) -> new MoneyOverview.Month(
                                one.month(), one.awarded() + other.awarded(), one.disbursed() + other.disbursed()));
            }
        }
        return List.copyOf(months.values());
    }

    private List<MoneyOverview.Waiting> waiting(List<Posting> reservations) {
        Instant now = clock.instant();
        List<MoneyOverview.Waiting> groups = new ArrayList<>();
        long younger = -1;
        for (int days : AGES) {
            long from = younger;
            List<Posting> group = reservations.stream()
                    .filter(one -> {
                        long age = Duration.between(one.bookedAt(), now).toDays();
                        return age > from && age <= days;
                    })
                    .toList();
            if (!group.isEmpty()) {
                long amount = group.stream().mapToLong(Posting::amountMinor).sum();
                groups.add(new MoneyOverview.Waiting(days, group.size(), amount));
            }
            younger = days;
        }
        return groups;
    }
}
