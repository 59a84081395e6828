package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the owner of the database can do to the ledger behind the application's back, one column after the other: the
 * verification names it. Each deed is undone by rolling its transaction back.
 */
@JamfundTest
class TamperingTests {

    private final Ledger ledger;
    private final Sealing sealing;
    private final Verification verification;
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final boolean h2;
    private MoneyTable table;

    @Autowired
    TamperingTests(
            Ledger ledger,
            Sealing sealing,
            Verification verification,
            JdbcTemplate sql,
            PlatformTransactionManager transactions) {
        this.ledger = ledger;
        this.sealing = sealing;
        this.verification = verification;
        this.sql = sql;
        this.transaction = new TransactionTemplate(transactions);
        this.h2 = System.getProperty("jamfund.test.db", "h2").equals("h2");
    }

    @BeforeEach
    void sealedBooks() {
        table = new MoneyTable(ledger);
        if (sql.queryForList("select 1 from ledger_seals limit 1").isEmpty()) {
            table.play("""
                    grant    g1 100.00            ok
                    reserve  r1 a1 60.00          ok
                    post     p1 r1 x1 45.00       ok
                    disburse d1 x1 30.00          ok
                    reserve  r2 a2 10.00          ok
                    void     v2 r2                ok
                    reserve  r3 a3 5.00           ok
                    """);
            sealing.seal();
        }
        assertThat(verification.run().broken()).isEmpty();
        if (h2) {
            sql.execute("set referential_integrity false");
        }
    }

    @AfterEach
    void asBefore() {
        if (h2) {
            sql.execute("set referential_integrity true");
        }
        assertThat(verification.run().broken()).isEmpty();
    }

    /** The table, what is done to it, and the check and the words that must name it. The transfers are 1 to 8. */
    static Stream<Arguments> deeds() {
        return Stream.of(
                transfer("seq = 100 where seq = 4", "transfer 4"),
                transfer("reference = 'x' where seq = 4", "transfer 4 (x)"),
                transfer("kind = 'PLEDGE' where seq = 1", "transfer 1"),
                transfer(
                        "debit_account_id = (select debit_account_id from (select * from ledger_transfers) o where o.seq = 1) where seq = 2",
                        "transfer 2"),
                transfer(
                        "credit_account_id = (select credit_account_id from (select * from ledger_transfers) o where o.seq = 2) where seq = 6",
                        "transfer 6"),
                transfer("amount_minor = amount_minor + 1 where seq = 5", "transfer 5"),
                transfer("currency = 'EUR' where seq = 5", "transfer 5"),
                transfer("reservation_seq = 6 where seq = 3", "transfer 3"),
                transfer("reservation_seq = null where seq = 4", "transfer 4"),
                transfer("person_id = 1 where seq = 1", "transfer 1"),
                transfer("reason = 'said' where seq = 8", "transfer 8"),
                transfer("booked_at = '2020-01-01 00:00:00' where seq = 7", "transfer 7"));
    }

    private static Arguments transfer(String change, String named) {
        return Arguments.of("update ledger_transfers set " + change, "seals-match-transfers", named);
    }

    @ParameterizedTest
    @MethodSource("deeds")
    void theVerificationNamesIt(String deed, String check, String named) {
        List<Verdict.Check> broken = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            foreignKeys(false);
            try {
                assertThat(sql.update(deed)).isPositive();
                return verification.run().broken();
            } finally {
                foreignKeys(true);
            }
        }));
        assertThat(broken).anySatisfy(one -> {
            assertThat(one.name()).isEqualTo(check);
            assertThat(one.detail()).contains(named);
        });
    }

    private void foreignKeys(boolean watched) {
        if (!h2) {
            sql.execute("set foreign_key_checks = " + (watched ? 1 : 0));
        }
    }
}
