package org.jamfund.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
                transfer("corrects_seq = 1, kind = 'CORRECT' where seq = 2", "transfer 2"),
                transfer("person_id = 1 where seq = 1", "transfer 1"),
                transfer("reason = 'said' where seq = 8", "transfer 8"),
                transfer("booked_at = '2020-01-01 00:00:00' where seq = 7", "transfer 7"),
                deed("delete from ledger_transfers where seq = 3", "seals-match-transfers", "transfer 3 is missing"),
                deed("delete from ledger_transfers where seq = 8", "seals-match-transfers", "transfer 8 was sealed"),
                deed("delete from ledger_transfers where seq = 8", "numbers-without-gap", "last 7"),
                deed(copyOfTheGrant(9), "numbers-without-gap", "head 8, last 9"),
                deed(copyOfTheGrant(9), "balances-equal-transfers", "/available"),
                account("account_id = 1 where kind = 'committed'", "seals-match-transfers", "transfer 3"),
                account("code = 'x' where kind = 'disbursed'", "seals-match-transfers", "transfer 5"),
                account("owner_key = 'x' where kind = 'committed'", "transfers-within-one-envelope", "/p1"),
                account("owner_key = 'x'", "seals-match-transfers", "transfer 1"),
                account("kind = 'reserved' where kind = 'committed'", "seals-match-transfers", "transfer 3"),
                account("currency = 'EUR' where kind = 'disbursed'", "transfers-within-one-envelope", "/d1"),
                account("may_overdraw = true where kind = 'disbursed'", "seals-match-transfers", "transfer 5"),
                account("opened_at = '2020-01-01' where kind = 'sponsor'", "seals-match-transfers", "transfer 1"),
                account("debits_minor = 1 where kind = 'disbursed'", "balances-equal-transfers", "/x1/disbursed"),
                account(
                        "credits_minor = credits_minor + 1 where kind = 'available'",
                        "currencies-sum-to-zero",
                        "USD 1"),
                account("credits_minor = 0 where kind = 'disbursed'", "granted-equals-stations", "jam/"),
                deed("delete from ledger_accounts where kind = 'disbursed'", "seals-match-transfers", "transfer 5"),
                deed(anAccountOfNobody(), "accounts-have-transfers", "x/sponsor"),
                resolution("reservation_seq = 8 where reservation_seq = 6", "reservations-resolved-once", "/r2"),
                resolution("reservation_seq = 8 where reservation_seq = 6", "reserved-equals-open-reservations", "a2"),
                resolution("kind = 'EXPIRE' where reservation_seq = 6", "reservations-resolved-once", "/r2"),
                resolution(
                        "resolved_at = '2020-01-01' where reservation_seq = 6", "seals-match-transfers", "transfer 7"),
                deed("delete from ledger_resolutions where reservation_seq = 6", "reservations-resolved-once", "/r2"),
                deed(aResolution(), "reservations-resolved-once", "/r3"),
                deed("update ledger_heads set seq = seq - 1", "numbers-without-gap", "head 7"),
                seals("update ledger_seals set seal = 'x' where seq = 4", "the seal of transfer 4"),
                seals("update ledger_seals set seal = 'x' where seq = 8", "the seal of transfer 8"),
                seals("update ledger_seals set seq = 100 where seq = 4", "the seal of transfer 4"),
                seals("delete from ledger_seals where seq = 4", "the seal of transfer 4"),
                seals("delete from ledger_seals where seq = 8", "the seal of transfer 8"),
                seals("delete from ledger_seals", "the seal of transfer 1"),
                seals("insert into ledger_seals (seq, seal) values (9, 'x')", "transfer 9"),
                seals("update ledger_verdicts set seal = 'x'", "sealed anew"),
                seals("update ledger_verdicts set sealed_up_to = 9", "transfer 9"));
    }

    private static Arguments deed(String deed, String check, String named) {
        return Arguments.of(deed, check, named);
    }

    private static Arguments account(String change, String check, String named) {
        return deed("update ledger_accounts set " + change, check, named);
    }

    private static Arguments resolution(String change, String check, String named) {
        return deed("update ledger_resolutions set " + change, check, named);
    }

    private static Arguments seals(String deed, String named) {
        return deed(deed, "seals-match-transfers", named);
    }

    private static String copyOfTheGrant(long seq) {
        return "insert into ledger_transfers (seq, reference, kind, debit_account_id, credit_account_id, amount_minor,"
                + " currency, reason, booked_at) select " + seq
                + ", 'more', kind, debit_account_id, credit_account_id, amount_minor, currency, reason, booked_at"
                + " from ledger_transfers where seq = 1";
    }

    private static String anAccountOfNobody() {
        return "insert into ledger_accounts (account_id, code, owner_key, kind, currency, debits_minor, credits_minor,"
                + " may_overdraw, opened_at) values (1, 'x/sponsor', 'x', 'sponsor', 'USD', 0, 0, true, '2020-01-01')";
    }

    private static String aResolution() {
        return "insert into ledger_resolutions (reservation_seq, kind, resolved_at) values (8, 'POST', '2020-01-01')";
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

    /** The past changed and everything behind it sealed again, as only the owner of the database can. */
    @Test
    void whoSealsAChangedPastAnewIsCaughtByWhatWasProven(@Autowired SealMapper seals) {
        Verdict.Check broken = Objects.requireNonNull(transaction.execute(status -> {
            status.setRollbackOnly();
            sql.update("update ledger_transfers set reason = 'x' where seq = 3");
            sql.update("delete from ledger_seals where seq >= 3");
            sealing.seal();
            assertThat(seals.last()).get().extracting(Seal::seq).isEqualTo(8L);
            return verification.run().broken().get(0);
        }));
        assertThat(broken.detail()).contains("up to 8 was changed and sealed anew");
    }

    private void foreignKeys(boolean watched) {
        if (!h2) {
            sql.execute("set foreign_key_checks = " + (watched ? 1 : 0));
        }
    }
}
