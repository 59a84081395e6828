package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.jamfund.testing.Careless;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The instants of the books follow their numbers, although a node's clock may be behind another's. */
@JamfundTest
class BookedInOrderTests {

    private final Ledger ledger;
    private final Ledger behind;
    private final Books books;
    private final TransactionTemplate transaction;
    private MoneyTable table;

    @Autowired
    BookedInOrderTests(
            Ledger ledger,
            LedgerMapper mapper,
            Movements movements,
            Books books,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.behind = new Ledger(mapper, movements, anHourBehind());
        this.books = books;
        this.transaction = new TransactionTemplate(transactions);
    }

    @BeforeEach
    void anEnvelopeOfItsOwn() {
        table = new MoneyTable(ledger);
    }

    @Test
    void aNodeWhoseClockIsBehindChangesNoEarlierMoment() {
        Transfer first = ledger.book(table.orders("grant g1 1.00")).get(0);
        Instant reported = first.bookedAt().minus(1, ChronoUnit.MICROS);
        long number = books.headAt(reported);
        transaction.executeWithoutResult(status -> behind.book(table.orders("grant g2 1.00")));
        assertThat(books.headAt(reported)).isEqualTo(number).isLessThan(first.seq());
    }

    @Test
    void aLedgerThatDoesNotAskWhenTheLastWasBookedChangesThem(
            @Autowired LedgerMapper mapper, @Autowired Movements movements) {
        LedgerMapper forgetful = Careless.instead(
                LedgerMapper.class,
                mapper,
                "head",
                ahead -> new Head(mapper.head((int) ahead[0]).seq(), null));
        Ledger careless = new Ledger(forgetful, movements, anHourBehind());
        ledger.book(table.orders("grant g1 1.00"));
        Instant reported = Instant.now().minus(Duration.ofMinutes(30));
        long number = books.headAt(reported);
        transaction.executeWithoutResult(status -> {
            careless.book(table.orders("grant g2 1.00"));
            assertThat(books.headAt(reported)).isGreaterThan(number);
            status.setRollbackOnly();
        });
    }

    private static Clock anHourBehind() {
        return Clock.offset(Clock.systemUTC(), Duration.ofHours(-1));
    }

    @Test
    void whatIsMarkedBetweenTwoBookingsIsAfterTheFirst() {
        Transfer first = ledger.book(table.orders("grant g1 1.00")).get(0);
        Instant between = Objects.requireNonNull(transaction.execute(status -> behind.momentBetweenBookings()));
        assertThat(between).isAfter(first.bookedAt());
    }
}
