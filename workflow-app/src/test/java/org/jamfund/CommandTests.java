package org.jamfund;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.jamfund.testing.Node;
import org.jamfund.testing.Node.Ended;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands as operators meet them: a process of their own, its words and its exit code, on the embedded database. */
class CommandTests {

    private static final List<String> ONE_GRANT = List.of(
            "insert into ledger_accounts values (1, 'jam/1/sponsor', 'jam/1', 'sponsor', 'USD', 500, 0, true, now(6))",
            "insert into ledger_accounts values (2, 'jam/1/available', 'jam/1', 'available', 'USD', 0, 500, false, now(6))",
            "insert into ledger_transfers (seq, reference, kind, debit_account_id, credit_account_id, amount_minor, currency,"
                    + " reason, booked_at) values (1, 'jam/1/grant/1', 'GRANT', 1, 2, 500, 'USD', 'said', now(6))",
            "update ledger_heads set seq = 1");

    @TempDir
    private Path home;

    @Test
    void verifyTellsWhatItFoundAndEndsAccordingly() throws SQLException {
        assertThat(run("migrate").words()).startsWith("The schema is at version ");
        inTheDatabase(ONE_GRANT);
        Ended green = run("verify");
        assertThat(green.code()).as(green.words()).isZero();
        assertThat(green.words()).contains("ok     balances-equal-transfers", "1 transfers, sealed up to 0", "add up.");

        inTheDatabase(List.of("update ledger_accounts set credits_minor = 501 where account_id = 2"));
        Ended red = run("verify");
        assertThat(red.code()).as(red.words()).isEqualTo(1);
        assertThat(red.words())
                .contains("BROKEN balances-equal-transfers: jam/1/available", "ops/runbooks/ledger-does-not-verify.md");
        assertThat(red.words()).doesNotContain("Exception");
        try (Connection running = database()) {
            assertThat(running.createStatement().executeUpdate("update ledger_heads set seq = seq where not sound"))
                    .as("closed by the verdict")
                    .isOne();
            Ended undone = run("verify");
            assertThat(undone.code()).as(undone.words()).isEqualTo(2);
            assertThat(undone.words()).contains("in use by a running Jamfund").hasLineCount(1);
        }
    }

    @Test
    void migrateThatIsRefusedSaysWhyAndEndsAsNotCarriedOut() throws SQLException {
        inTheDatabase(List.of("create table somebody_elses (id int)"));
        Ended refused = run("migrate");
        assertThat(refused.code()).as(refused.words()).isEqualTo(2);
        assertThat(refused.words())
                .startsWith("This could not be carried out: ")
                .doesNotContain("\tat org.");
    }

    private Ended run(String command) {
        return Node.run("-Xmx384m", JamfundApplication.class, command, "--jamfund.home=" + home);
    }

    private void inTheDatabase(List<String> statements) throws SQLException {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.executeUpdate(one);
            }
        }
    }

    private Connection database() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:h2:file:" + home.toAbsolutePath() + "/jamfund;MODE=MySQL;TIME ZONE=UTC", "sa", "");
    }
}
