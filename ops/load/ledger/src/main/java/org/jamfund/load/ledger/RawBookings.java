package org.jamfund.load.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import javax.sql.DataSource;
import org.apache.ibatis.session.Configuration;
import org.jamfund.kernel.Id;

/**
 * The baseline: a reservation and a posting by hand, each one transaction of the very statements the product's mapper
 * holds, in the product's order.
 */
final class RawBookings implements Bookings {

    private static final String MAPPER = "org.jamfund.ledger.LedgerMapper.";

    private final DataSource database;
    private final Configuration mapped;
    private final String envelope;

    RawBookings(DataSource database, Configuration mapped, String envelope) {
        this.database = database;
        this.mapped = mapped;
        this.envelope = envelope;
    }

    @Override
    public void reserve(String award) {
        inTransaction(connection -> {
            first(connection, "transfer", award + "/reserve");
            long available = first(connection, "accountByCode", envelope + "/available");
            long reserved = opened(connection, award + "/reserved", "reserved");
            book(connection, new Entry(award + "/reserve", "RESERVE", available, reserved, null));
        });
    }

    @Override
    public void post(String award) {
        inTransaction(connection -> {
            first(connection, "transfer", award + "/post");
            long reservation;
            long reserved;
            try (PreparedStatement sql = statement(connection, "transfer", award + "/reserve");
                    ResultSet row = sql.executeQuery()) {
                row.next();
                reservation = row.getLong("seq");
                reserved = row.getLong("credit_account_id");
            }
            first(connection, "account", reserved);
            long committed = opened(connection, award + "/committed", "committed");
            write(connection, "insertResolution", reservation, "POST", now());
            book(connection, new Entry(award + "/post", "POST", reserved, committed, reservation));
        });
    }

    private record Entry(String reference, String kind, long debit, long credit, Long reservation) {}

    private void book(Connection connection, Entry entry) throws SQLException {
        move(connection, Math.min(entry.debit, entry.credit), entry);
        move(connection, Math.max(entry.debit, entry.credit), entry);
        write(connection, "advanceHead", 1);
        write(
                connection,
                "insertTransfer",
                first(connection, "head", 1),
                entry.reference,
                entry.kind,
                entry.debit,
                entry.credit,
                AMOUNT_MINOR,
                CURRENCY,
                entry.reservation,
                null,
                null,
                "said\u001fbenchmark",
                now());
    }

    private void move(Connection connection, long account, Entry entry) throws SQLException {
        long debit = account == entry.debit ? AMOUNT_MINOR : 0;
        long credit = AMOUNT_MINOR - debit;
        write(connection, "move", debit, credit, account, debit, credit, debit, credit);
    }

    private long opened(Connection connection, String code, String kind) throws SQLException {
        long found = first(connection, "accountByCode", code);
        if (found != 0) {
            return found;
        }
        long id = Id.fresh().value();
        write(connection, "insertAccount", id, code, envelope, kind, CURRENCY, 0L, 0L, false, now());
        return id;
    }

    /** The first column of the first row, or 0 where there is none. */
    private long first(Connection connection, String select, Object key) throws SQLException {
        try (PreparedStatement sql = statement(connection, select, key);
                ResultSet row = sql.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private void write(Connection connection, String name, Object... values) throws SQLException {
        try (PreparedStatement sql = statement(connection, name, values)) {
            if (sql.executeUpdate() != 1) {
                throw new IllegalStateException(name + " wrote nothing");
            }
        }
    }

    private PreparedStatement statement(Connection connection, String name, Object... values) throws SQLException {
        PreparedStatement sql = connection.prepareStatement(
                mapped.getMappedStatement(MAPPER + name).getBoundSql(null).getSql());
        for (int value = 0; value < values.length; value++) {
            sql.setObject(value + 1, values[value]);
        }
        return sql;
    }

    private static Timestamp now() {
        return Timestamp.from(Instant.now());
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
