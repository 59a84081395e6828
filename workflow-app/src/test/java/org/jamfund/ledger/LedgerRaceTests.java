package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jamfund.testing.Careless;
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

/** Many who want the same money at the same instant: however they meet, the books hold. */
@JamfundTest
class LedgerRaceTests {

    private static final int THREADS = 64;
    private static final int TRIES = 1_000;
    private static final int RESOLUTIONS = 500;

    private final Ledger ledger;
    private final Verification verification;
    private final JdbcTemplate sql;
    private MoneyTable table;

    @Autowired
    LedgerRaceTests(Ledger ledger, Verification verification, JdbcTemplate sql) {
        this.ledger = ledger;
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

    /** An eighth of them can be paid; the others compete for it until the last cent is gone. */
    @Test
    void sixtyFourThreadsWithAThousandReservesEachNeverOvercommit() {
        ledger.book(table.orders("grant g1 80.00"));
        List<Long> taken = Together.times(
                THREADS,
                thread -> IntStream.range(0, TRIES)
                        .filter(number -> reserves(thread, number))
                        .count());
        assertThat(taken.stream().mapToLong(Long::longValue).sum()).isEqualTo(8_000);
        assertThat(sql.queryForObject(
                        "select credits_minor - debits_minor from ledger_accounts where code = ?",
                        Long.class,
                        table.envelope() + "/available"))
                .isZero();
    }

    private boolean reserves(int thread, int number) {
        String order = "reserve r%d-%d a%d 0.01".formatted(thread, number, thread);
        String verdict = Crowd.verdict(() -> ledger.book(table.orders(order)));
        assertThat(verdict).isIn("ok", "insufficient-envelope");
        return verdict.equals("ok");
    }

    @Test
    void ofPostVoidAndExpireExactlyOneWins() {
        assertThat(IntStream.range(0, RESOLUTIONS).filter(round -> oneResolves(round, ledger::book)))
                .hasSize(RESOLUTIONS);
    }

    @Test
    void twoWinWhereNobodyKeepsWhatIsResolved(
            @Autowired LedgerMapper mapper, @Autowired PlatformTransactionManager transactions) {
        LedgerMapper forgetful = Careless.instead(LedgerMapper.class, mapper, "insertResolution", order -> null);
        Movements movements = new Movements(forgetful, new Accounts(forgetful, Clock.systemUTC()));
        Ledger careless = new Ledger(forgetful, movements, Clock.systemUTC());
        // money of another reservation under the same key, so that the balance alone does not save it
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            careless.book(table.orders("grant g1 9.00"));
            careless.book(table.orders("reserve r1 a1 1.00 + reserve r2 a1 5.00"));
            careless.book(table.orders("post p1 r1 x1 0.60"));
            careless.book(table.orders("expire e1 r1"));
            assertThat(sql.queryForObject(
                            "select credits_minor - debits_minor from ledger_accounts where code = ?",
                            Long.class,
                            table.mine("a1") + "/reserved"))
                    .isEqualTo(400);
            status.setRollbackOnly();
        });
    }

    private boolean oneResolves(int round, Function<List<Order>, ?> book) {
        String r = "r" + round;
        book.apply(table.orders("grant g%s 1.00 + grant h%s 1.00".formatted(r, r)));
        book.apply(table.orders("reserve %s a%s 1.00".formatted(r, r)));
        List<String> rivals = List.of("post p%s %s x%s 0.60", "void v%s %s", "expire e%s %s");
        List<String> verdicts = Together.times(
                rivals.size(),
                i -> Crowd.verdict(() -> book.apply(table.orders(rivals.get(i).formatted(r, r, r)))));
        assertThat(verdicts).containsExactlyInAnyOrder("ok", "already-resolved", "already-resolved");
        return true;
    }

    @Test
    void manyCorrectionsOfOneTransferTakeBackNoMoreThanIt() {
        ledger.book(table.orders("grant g1 1.00 + grant g2 9.00"));
        List<String> verdicts = Together.times(
                THREADS,
                thread -> Crowd.verdict(() -> ledger.book(table.orders("correct c%d g1 0.10".formatted(thread)))));
        assertThat(verdicts).containsOnly("ok", "exceeds-transfer");
        assertThat(verdicts.stream().filter("ok"::equals)).hasSize(10);
    }
}
