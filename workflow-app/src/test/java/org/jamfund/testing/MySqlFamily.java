package org.jamfund.testing;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** A fresh schema on any server that speaks MySQL. */
final class MySqlFamily {

    private MySqlFamily() {}

    /** The schema's name carries time and process, so runs side by side on one server do not meet. */
    static TestDatabase freshSchema(String url, String user, String password, int number) {
        String schema = "jamfund_test_" + Long.toString(System.currentTimeMillis(), 36) + "_"
                + ProcessHandle.current().pid() + "_" + number;
        execute(url, user, password, "create database " + schema + " character set utf8mb4");
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> dropQuietly(url, user, password, "drop database " + schema)));
        return new TestDatabase(within(url, schema), user, password);
    }

    private static String within(String url, String schema) {
        return url.replaceFirst("^(jdbc:mysql://[^/?]+)(/[^?]*)?", "$1/" + schema);
    }

    private static void dropQuietly(String url, String user, String password, String statement) {
        try {
            execute(url, user, password, statement);
        } catch (IllegalStateException serverIsAlreadyGone) {
            return;
        }
    }

    private static void execute(String url, String user, String password, String statement) {
        try (Connection connection = DriverManager.getConnection(url, user, password);
                Statement sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException failure) {
            throw new IllegalStateException(statement + " failed on " + url, failure);
        }
    }
}
