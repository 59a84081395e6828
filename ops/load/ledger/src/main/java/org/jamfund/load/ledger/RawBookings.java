package org.jamfund.load.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.jamfund.kernel.Id;

/** The baseline: the statements of a reservation and of a posting, by hand, each booking one transaction. */
final class RawBookings implements Bookings {

    private static final String ACCOUNT = """
            select account_id, code, owner_key, kind, currency, debits_minor, credits_minor, may_overdraw, opened_at
            from ledger_accounts where code = ?""";
    private static final String TRANSFER = """
            select seq, reference, kind, debit_account_id, credit_account_id, amount_minor, currency, reservation_seq,
                   person_id, reason, booked_at
            from ledger_transfers where reference = ?""";

    private final DataSource database;
    private final String envelope;

    RawBookings(DataSource database, String envelope) {
        this.database = database;
        this.envelope = envelope;
    }

    @Override
    public void reserve(String award) {
        inTransaction(connection -> {
            transfer(connection, award + "/reserve");
            long available = account(connection, envelope + "/available");
            account(connection, award + "/reserved");
            long reserved = open(connection, award + "/reserved", "reserved");
            book(connection, new Entry(award + "/reserve", "RESERVE", available, reserved, null));
        });
    }

    @Override
    public void post(String award) {
        inTransaction(connection -> {
            transfer(connection, award + "/post");
            long reservation = transfer(connection, award + "/reserve");
            long reserved = account(connection, award + "/reserved");
            account(connection, award + "/committed");
            long committed = open(connection, award + "/committed", "committed");
            try (PreparedStatement sql = connection.prepareStatement(
                    "insert into ledger_resolutions (reservation_seq, kind, resolved_at) values (?, 'POST', ?)")) {
                sql.setLong(1, reservation);
                sql.setTimestamp(2, Timestamp.from(Instant.now()));
                sql.executeUpdate();
            }
            book(connection, new Entry(award + "/post", "POST", reserved, committed, reservation));
        });
    }

    private record Entry(String reference, String kind, long debit, long credit, Long reservation) {}

    private void book(Connection connection, Entry entry) throws SQLException {
        move(connection, Math.min(entry.debit, entry.credit), entry);
        move(connection, Math.max(entry.debit, entry.credit), entry);
        long seq;
        try (PreparedStatement head =
                        connection.prepareStatement("update ledger_heads set seq = seq + ? where head_id = 1");
                PreparedStatement read =
                        connection.prepareStatement("select seq from ledger_heads where head_id = 1")) {
            head.setInt(1, 1);
            head.executeUpdate();
            try (ResultSet row = read.executeQuery()) {
                row.next();
                seq = row.getLong(1);
            }
        }
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into ledger_transfers (seq, reference, kind, debit_account_id, credit_account_id, amount_minor,
                    currency, reservation_seq, person_id, reason, booked_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")) {
            sql.setLong(1, seq);
            sql.setString(2, entry.reference);
            sql.setString(3, entry.kind);
            sql.setLong(4, entry.debit);
            sql.setLong(5, entry.credit);
            sql.setLong(6, AMOUNT_MINOR);
            sql.setString(7, CURRENCY);
            sql.setObject(8, entry.reservation);
            sql.setObject(9, null);
            sql.setString(10, "said\u001fbenchmark");
            sql.setTimestamp(11, Timestamp.from(Instant.now()));
            sql.executeUpdate();
        }
    }

    private static void move(Connection connection, long account, Entry entry) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement("""
                update ledger_accounts
                set debits_minor = debits_minor + ?, credits_minor = credits_minor + ?
                where account_id = ? and (may_overdraw or credits_minor - debits_minor >= ? - ?)""")) {
            long debit = account == entry.debit ? AMOUNT_MINOR : 0;
            sql.setLong(1, debit);
            sql.setLong(2, AMOUNT_MINOR - debit);
            sql.setLong(3, account);
            sql.setLong(4, debit);
            sql.setLong(5, AMOUNT_MINOR - debit);
            if (sql.executeUpdate() != 1) {
                throw new IllegalStateException("no money for " + entry.reference);
            }
        }
    }

    private static long account(Connection connection, String code) throws SQLException {
        return first(connection, ACCOUNT, code);
    }

    private static long transfer(Connection connection, String reference) throws SQLException {
        return first(connection, TRANSFER, reference);
    }

    private static long first(Connection connection, String select, String key) throws SQLException {
        try (PreparedStatement sql = connection.prepareStatement(select)) {
            sql.setString(1, key);
            try (ResultSet row = sql.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        }
    }

    private long open(Connection connection, String code, String kind) throws SQLException {
        long id = Id.fresh().value();
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into ledger_accounts (account_id, code, owner_key, kind, currency, debits_minor, credits_minor,
                    may_overdraw, opened_at)
                values (?, ?, ?, ?, ?, 0, 0, false, ?)""")) {
            sql.setLong(1, id);
            sql.setString(2, code);
            sql.setString(3, envelope);
            sql.setString(4, kind);
            sql.setString(5, CURRENCY);
            sql.setTimestamp(6, Timestamp.from(Instant.now()));
            sql.executeUpdate();
            return id;
        }
    }

    private interface Work {
        void on(Connection connection) throws SQLException;
    }

    private void inTransaction(Work work) {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            work.on(connection);
            connection.commit();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
