package org.jamfund.reporting;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.funding.Award;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.ledger.Account;
import org.jamfund.ledger.Books;
import org.jamfund.ledger.Posting;
import org.joda.money.Money;
import org.springframework.stereotype.Component;

/** Reservations that nothing had resolved by then, oldest first, and for how many whole days they had been open. */
@Component
class AgeingReport implements Content {

    private static final List<String> COLUMNS =
            List.of("reference", "idea", "title", "reservedAt", "daysOpen", "bucket", "currency", "amount");

    private final Books books;
    private final ReportMapper mapper;

    AgeingReport(Books books, ReportMapper mapper) {
        this.books = books;
        this.mapper = mapper;
    }

    /** How long money waits, up to so many days; the names are those of the control totals too. */
    enum Bucket implements Coded {
        UP_TO_7_DAYS("upTo7Days", 7),
        UP_TO_30_DAYS("upTo30Days", 30),
        UP_TO_90_DAYS("upTo90Days", 90),
        OVER_90_DAYS("over90Days", Long.MAX_VALUE);

        private final String code;
        private final long days;

        Bucket(String code, long days) {
            this.code = code;
            this.days = days;
        }

        @Override
        public String code() {
            return code;
        }

        static Bucket of(long days) {
            for (Bucket bucket : values()) {
                if (days <= bucket.days) {
                    return bucket;
                }
            }
            return OVER_90_DAYS;
        }
    }

    @Override
    public ReportName name() {
        return ReportName.AGEING;
    }

    @Override
    public void write(Question question, Table table) throws IOException {
        Question.Envelope envelope = question.envelope();
        Map<Id<Award>, FundedIdea> ideas = mapper.fundedIdeas(envelope.jam()).stream()
                .collect(Collectors.toMap(FundedIdea::awardId, Function.identity()));
        Money nothing = Amounts.zero(envelope.currency());
        table.control("amount", nothing);
        for (Bucket bucket : Bucket.values()) {
            table.control(bucket.code, nothing);
        }
        table.header(COLUMNS);
        for (Posting reservation :
                books.openReservations(envelope.key(), question.asOf().number())) {
            FundedIdea idea = Objects.requireNonNull(
                    ideas.get(Account.<Award>idIn(reservation.credit())), reservation.reference());
            long days = Duration.between(reservation.bookedAt(), question.asOf().at())
                    .toDays();
            Bucket bucket = Bucket.of(days);
            Money amount = Amounts.ofMinor(reservation.amountMinor(), reservation.currency());
            table.control("amount", amount);
            table.control(bucket.code, amount);
            table.row(
                    reservation.reference(),
                    idea.ideaId().text(),
                    idea.title(),
                    reservation.bookedAt(),
                    days,
                    bucket,
                    reservation.currency(),
                    amount);
        }
    }
}
