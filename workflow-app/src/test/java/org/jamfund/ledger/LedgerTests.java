package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Exchanger;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Refused;
import org.jamfund.testing.Crowd;
import org.jamfund.testing.JamfundTest;
import org.jamfund.testing.fixture.Together;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@JamfundTest
class LedgerTests {

    private final Ledger ledger;
    private final Books books;
    private final Verification verification;
    private final JdbcTemplate sql;
    private MoneyTable table;

    @Autowired
    LedgerTests(Ledger ledger, Books books, Verification verification, JdbcTemplate sql) {
        this.ledger = ledger;
        this.books = books;
        this.verification = verification;
        this.sql = sql;
    }

    @BeforeEach
    void anEnvelopeOfItsOwn() {
        table = new MoneyTable(ledger);
    }

    @AfterEach
    void theBooksVerify() {
        Verdict verdict = verification.run();
        assertThat(verdict.ok()).as(verdict.toString()).isTrue();
    }

    @Test
    void betweenAPostingInPartAndTheReturnOfItsRestTheRestIsReserved() {
        assertPlays("""
                grant    g1 100.00            ok
                reserve  r1 a1 60.00          ok
                """);
        long posted = ledger.book(table.orders("post p1 r1 x1 45.00")).get(0).seq();
        assertThat(books.openReservations(table.envelope(), posted))
                .extracting(Posting::amountMinor)
                .containsExactly(1500L);
        assertThat(books.openReservations(table.envelope(), posted + 1)).isEmpty();
    }

    @Test
    void moneyGoesItsWayAndNoFurther() {
        assertPlays("""
                reserve  r0 a0 0.01           insufficient-envelope
                grant    g1 100.00            ok
                reserve  r1 a1 60.00          ok
                reserve  r2 a2 40.01          insufficient-envelope
                reserve  r2 a2 40.00          ok
                post     p1 r1 x1 60.01       exceeds-reservation
                post     p1 r1 x1 45.00       ok
                post     p2 r1 x1 15.00       already-resolved
                void     v1 r1                already-resolved
                reserve  r3 a3 15.01          insufficient-envelope
                reserve  r3 a3 15.00          ok
                void     v2 r2                ok
                post     p3 r2 x2 1.00        already-resolved
                void     v9 r9                not-found
                disburse d1 x1 45.01          insufficient-funds
                disburse d1 x1 30.00          ok
                return   b1 x1 15.01          insufficient-funds
                return   b1 x1 15.00          ok
                disburse d2 x1 0.01           insufficient-funds
                reserve  r4 a4 55.00          ok
                reserve  r5 a5 0.01           insufficient-envelope
                """);
        assertThat(balances())
                .containsEntry(AccountKind.SPONSOR, -10_000L)
                .containsEntry(AccountKind.AVAILABLE, 0L)
                .containsEntry(AccountKind.RESERVED, 7_000L)
                .containsEntry(AccountKind.COMMITTED, 0L)
                .containsEntry(AccountKind.DISBURSED, 3_000L);
    }

    @Test
    void aReferenceBooksOnce() {
        assertPlays("""
                grant    g1 100.00            ok
                grant    g1 100.00            ok
                grant    g1 100.01            reference-conflict
                reserve  g1 a1 100.00         reference-conflict
                reserve  r1 a1 100.00         ok
                reserve  r1 a1 100.00         ok
                reserve  r1 a2 100.00         reference-conflict
                post     p1 r1 x1 40.00       ok
                post     p1 r1 x1 40.00       ok
                post     p1 r1 x1 41.00       reference-conflict
                disburse d1 x1 40.00          ok
                disburse d1 x1 40.00          ok
                """);
        assertThat(balances())
                .containsEntry(AccountKind.AVAILABLE, 6_000L)
                .containsEntry(AccountKind.DISBURSED, 4_000L);
    }

    @Test
    void aListIsReservedWholeOrNotAtAll() {
        ledger.book(order("grant g1 100.00"));
        List<Order> tooMuch = List.of(order("reserve r1 a1 60.00"), order("reserve r2 a2 40.01"));
        assertThatThrownBy(() -> ledger.book(tooMuch))
                .isInstanceOf(Refused.class)
                .hasMessage("insufficient-envelope");
        assertThat(balances()).containsEntry(AccountKind.AVAILABLE, 10_000L);
        List<Order> justEnough = List.of(order("reserve r1 a1 60.00"), order("reserve r2 a2 40.00"));
        assertThat(ledger.book(justEnough)).extracting(Transfer::amountMinor).containsExactly(6_000L, 4_000L);
        assertThat(ledger.book(justEnough)).extracting(Transfer::amountMinor).containsExactly(6_000L, 4_000L);
        assertThat(balances()).containsEntry(AccountKind.AVAILABLE, 0L);
    }

    @Test
    void aCrowdAfterTheLastCentsNeverOverspends() {
        assertThat(reservedByACrowd(ledger::book)).isEqualTo(10);
    }

    @Test
    void theSameCrowdOverspendsANaiveLedger(
            @Autowired LedgerMapper mapper,
            @Autowired Movements movements,
            @Autowired PlatformTransactionManager transactions) {
        Ledger naive = new Ledger(new NaiveLedgerMapper(mapper, sql, new Exchanger<>()), movements, Clock.systemUTC());
        TransactionTemplate transaction = new TransactionTemplate(transactions);
        try {
            assertThat(reservedByACrowd(orders -> transaction.execute(status -> naive.book(orders))))
                    .isGreaterThan(10);
            assertThat(verification.run().ok()).isFalse();
        } finally {
            repairBalances();
        }
    }

    @Test
    void parallelDuplicatesAreOneTransfer() {
        ledger.book(order("grant g1 10.00"));
        List<String> verdicts = Together.times(20, i -> Crowd.verdict(() -> ledger.book(order("reserve r1 a1 10.00"))));
        assertThat(verdicts).hasSize(20).containsOnly("ok");
        assertThat(books.transfers(table.mine("a1") + "/reserved", PageRequest.first(200))
                        .items())
                .hasSize(1);
    }

    @Test
    void aChangedRowIsNamedAndStopsTheMoney() {
        ledger.book(order("grant g1 100.00"));
        long head = books.head();
        String code = table.envelope() + "/available";
        sql.update("update ledger_accounts set credits_minor = credits_minor + 1 where code = ?", code);
        try {
            Verdict verdict = verification.run();
            assertThat(verdict.ok()).isFalse();
            assertThat(verdict.checks()).anyMatch(check -> code.equals(check.detail()));
            assertThatThrownBy(() -> ledger.book(order("reserve r1 a1 1.00"))).hasMessage("ledger-read-only");
        } finally {
            repairBalances();
        }
        verification.run();
        ledger.book(order("reserve r1 a1 1.00"));
        assertThat(books.head()).isEqualTo(head + 1);
    }

    @Test
    void theLatestTransfersComeFirstAndAreCounted() {
        assertPlays("""
                grant    g1       9.00  ok
                reserve  r1 a1    2.00  ok
                reserve  r2 a2    3.00  ok
                """);
        String envelope = table.envelope();
        long head = books.head();
        Page<Posting> page = books.latest(envelope, head, null, PageRequest.first(2));
        assertThat(page.items()).extracting(Posting::amountMinor).containsExactly(300L, 200L);
        assertThat(books.latest(envelope, head, null, new PageRequest(2, page.next()))
                        .items())
                .extracting(Posting::amountMinor)
                .containsExactly(900L);
        assertThat(books.count(envelope, head, null)).isEqualTo(3);
        assertThat(books.count(envelope, head, TransferKind.RESERVE)).isEqualTo(2);
        assertThat(books.count(envelope, head - 1, null)).isEqualTo(2);
    }

    @Test
    void theTrialBalanceOfANumberStays() {
        ledger.book(order("grant g1 100.00"));
        long asOf = books.head();
        List<Standing> then = books.trialBalance(asOf);
        ledger.book(order("reserve r1 a1 100.00"));
        assertThat(books.trialBalance(asOf)).isEqualTo(then);
        assertThat(then.stream().mapToLong(Standing::balanceMinor).sum()).isZero();
    }

    private void assertPlays(String expected) {
        assertThat(table.play(expected)).isEqualTo(expected);
    }

    private Order order(String line) {
        return table.order(line.split(" "));
    }

    private long reservedByACrowd(Function<List<Order>, ?> book) {
        ledger.book(order("grant g1 0.10"));
        List<String> verdicts = Together.times(
                64,
                thread -> Crowd.verdict(
                        () -> book.apply(List.of(order("reserve r" + thread + " a" + thread + " 0.01")))));
        return verdicts.stream().filter("ok"::equals).count();
    }

    private Map<AccountKind, Long> balances() {
        return books.accounts(table.envelope(), PageRequest.first(200)).items().stream()
                .collect(Collectors.groupingBy(Account::kind, Collectors.summingLong(Account::balanceMinor)));
    }

    /** Puts sums right again, so that what a test broke on purpose does not stop the others. */
    private void repairBalances() {
        sql.update("update ledger_accounts set may_overdraw = true where owner_key = ?", table.envelope());
        sql.update(
                "update ledger_accounts set"
                        + " debits_minor = (select coalesce(sum(amount_minor), 0) from ledger_transfers where debit_account_id = account_id),"
                        + " credits_minor = (select coalesce(sum(amount_minor), 0) from ledger_transfers where credit_account_id = account_id)"
                        + " where owner_key = ?",
                table.envelope());
        verification.run();
    }
}
