package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
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
    private static final int RESERVES = 1_000;
    private static final int LIST = 10;
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

    /** In lists of ten, of which an eighth can be paid; the others compete for it until less than a list is left. */
    @Test
    void sixtyFourThreadsWithAThousandReservesEachNeverOvercommit() {
        ledger.book(table.orders("grant g1 80.09"));
        List<Long> taken = Together.times(
                THREADS,
                thread -> IntStream.range(0, RESERVES / LIST)
                        .filter(list -> reserves(thread, list))
                        .count());
        assertThat(taken.stream().mapToLong(Long::longValue).sum() * LIST).isEqualTo(8_000);
        assertThat(sql.queryForObject(
                        "select credits_minor - debits_minor from ledger_accounts where code = ?",
                        Long.class,
                        table.envelope() + "/available"))
                .isEqualTo(9);
    }

    private boolean reserves(int thread, int list) {
        String orders = IntStream.range(0, LIST)
                .mapToObj(number -> "reserve r%d-%d-%d a%d 0.01".formatted(thread, list, number, thread))
                .collect(Collectors.joining(" + "));
        String verdict = Crowd.verdict(() -> ledger.book(table.orders(orders)));
        assertThat(verdict).isIn("ok", "insufficient-envelope");
        return verdict.equals("ok");
    }

    @Test
    void ofPostVoidAndExpireExactlyOneWins() {
        for (int round = 0; round < RESOLUTIONS; round++) {
            assertThat(resolvedByThree("r" + round))
                    .containsExactlyInAnyOrder("ok", "already-resolved", "already-resolved");
        }
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

    private List<String> resolvedByThree(String r) {
        ledger.book(table.orders("grant g%s 1.00 + grant h%s 1.00".formatted(r, r)));
        ledger.book(table.orders("reserve %s a%s 1.00".formatted(r, r)));
        List<String> rivals = List.of("post p%s %s x%s 0.60", "void v%s %s", "expire e%s %s");
        return Together.times(
                rivals.size(),
                i -> Crowd.verdict(() -> ledger.book(table.orders(rivals.get(i).formatted(r, r, r)))));
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
