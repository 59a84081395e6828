package org.jamfund.testing;

import static java.time.Duration.ofMinutes;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Empties the database of an application that several test classes use in turn, so that none meets another's people,
 * books or jobs. What the start of the application made stays: the schema's history and the engine's deployments.
 */
final class CleanSlate {

    /** Tables of which a part belongs to a deployment, and what in them does not. */
    private static final Map<String, String> SHARED = Map.of(
            "ACT_RU_EVENT_SUBSCR", "execution_id_ is not null",
            "ACT_RU_JOB", "process_instance_id_ is not null",
            "ACT_GE_BYTEARRAY", "deployment_id_ is null");

    private static final String FILLED_BY_USE = """
            select table_name
            from information_schema.tables
            where table_schema = schema()
              and table_type = 'BASE TABLE'
              and lower(table_name) not in ('flyway_schema_history', 'act_ru_jobdef', 'ledger_heads')
              and lower(table_name) not like 'act_ge_%'
              and lower(table_name) not like 'act_re_%'
            """;

    private final JdbcTemplate sql;
    private final boolean h2;

    private CleanSlate(Connection connection) throws SQLException {
        sql = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
    }

    /** The server's own housekeeping may hold a table for a moment; wiping twice is wiping once. */
    static void in(DataSource database) {
        await().atMost(ofMinutes(1))
                .ignoreExceptionsInstanceOf(CannotAcquireLockException.class)
                .untilAsserted(() -> wipe(database));
    }

    private static void wipe(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            new CleanSlate(connection).wipe();
        }
    }

    private void wipe() {
        foreignKeys(false);
        try {
            SHARED.forEach((table, mine) -> sql.update("delete from " + table + " where " + mine));
            sql.queryForList(FILLED_BY_USE, String.class).stream()
                    .filter(table -> !SHARED.containsKey(table))
                    .filter(this::hasRows)
                    .forEach(table -> sql.execute("truncate table " + table));
            sql.update("update ledger_heads set seq = 0, sound = true");
        } finally {
            foreignKeys(true);
        }
    }

    /** An empty table is not worth a truncation, which a server of the MySQL family takes for a change of the schema. */
    private boolean hasRows(String table) {
        return !sql.queryForList("select 1 from " + table + " limit 1").isEmpty();
    }

    private void foreignKeys(boolean watched) {
        sql.execute(h2 ? "set referential_integrity " + watched : "set foreign_key_checks = " + (watched ? 1 : 0));
    }
}
