package org.jamfund.load.ledger;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.jamfund.kernel.Id;

/** Fills the tables with a long past in batches: valid to the cent, so that the books still verify. */
final class FilledLedger {

    private static final int AWARDS = 1_000;
    private static final int BATCH = 5_000;
    private static final int MAX_DAYS = 300;

    private final DataSource database;
    private final String envelope;
    private final Map<Integer, Long> reserved = new TreeMap<>();

    FilledLedger(DataSource database, String envelope) {
        this.database = database;
        this.envelope = envelope;
    }

    /** Adds reservations of one minor unit each until the ledger has so many transfers. */
    void fillTo(long transfers) throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            long available =
                    one(connection, "select account_id from ledger_accounts where code = '" + envelope + "/available'");
            openAwards(connection);
            connection.commit();
            long head = one(connection, "select seq from ledger_heads where head_id = 1");
            while (head < transfers) {
                long last = Math.min(transfers, head + BATCH);
                insert(connection, available, head + 1, last);
                settle(connection, available, last - head, last);
                connection.commit();
                head = last;
            }
        }
    }

    private void openAwards(Connection connection) throws SQLException {
        if (!reserved.isEmpty()) {
            return;
        }
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into ledger_accounts (account_id, code, owner_key, kind, currency, debits_minor, credits_minor,
                    may_overdraw, opened_at)
                values (?, ?, ?, 'reserved', 'USD', 0, 0, false, ?)""")) {
            for (int award = 0; award < AWARDS; award++) {
                long id = Id.fresh().value();
                reserved.put(award, id);
                sql.setLong(1, id);
                sql.setString(2, "past/" + award + "/reserved");
                sql.setString(3, envelope);
                sql.setTimestamp(4, Timestamp.from(Instant.EPOCH));
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }

    private void insert(Connection connection, long available, long first, long last) throws SQLException {
        Instant start = Instant.now().minusSeconds(MAX_DAYS * 86_400L);
        try (PreparedStatement sql = connection.prepareStatement("""
                insert into ledger_transfers (seq, reference, kind, debit_account_id, credit_account_id, amount_minor,
                    currency, reservation_seq, person_id, reason, booked_at)
                values (?, ?, 'RESERVE', ?, ?, 1, 'USD', null, null, ?, ?)""")) {
            for (long seq = first; seq <= last; seq++) {
                sql.setLong(1, seq);
                sql.setString(2, "past/" + seq + "/reserve");
                sql.setLong(3, available);
                sql.setLong(4, award(seq));
                sql.setString(5, "said\u001fThe board adopted the list of " + seq % MAX_DAYS + " ideas");
                sql.setTimestamp(6, Timestamp.from(start.plusSeconds(seq)));
                sql.addBatch();
            }
            sql.executeBatch();
        }
    }

    private void settle(Connection connection, long available, long added, long last) throws SQLException {
        try (PreparedStatement credit = connection.prepareStatement(
                        "update ledger_accounts set credits_minor = credits_minor + ? where account_id = ?");
                Statement sql = connection.createStatement()) {
            Map<Long, Long> credits = LongStream.rangeClosed(last - added + 1, last)
                    .boxed()
                    .collect(Collectors.groupingBy(this::award, Collectors.counting()));
            for (Map.Entry<Long, Long> award : credits.entrySet()) {
                credit.setLong(1, award.getValue());
                credit.setLong(2, award.getKey());
                credit.addBatch();
            }
            credit.executeBatch();
            sql.executeUpdate("update ledger_accounts set debits_minor = debits_minor + " + added
                    + " where account_id = " + available);
            sql.executeUpdate("update ledger_heads set seq = " + last + " where head_id = 1");
        }
    }

    private long award(long seq) {
        return reserved.get((int) (seq % AWARDS));
    }

    private static long one(Connection connection, String select) throws SQLException {
        try (Statement sql = connection.createStatement();
                var row = sql.executeQuery(select)) {
            row.next();
            return row.getLong(1);
        }
    }
}
