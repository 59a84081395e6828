package org.jamfund.load.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows by table, in the order in which the tables were first named. */
final class Rows {

    private final Map<String, List<Object[]>> rows = new LinkedHashMap<>();

    void add(String table, String columns, Object... values) {
        rows.computeIfAbsent(table + " (" + columns + ")", insert -> new ArrayList<>())
                .add(values);
    }

    void insert(JdbcTemplate sql) {
        rows.forEach((insert, values) -> sql.batchUpdate(
                "insert into " + insert + " values (?" + ", ?".repeat(values.get(0).length - 1) + ")", values));
    }
}
