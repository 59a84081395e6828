package org.jamfund.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh, empty database for one test context, chosen by the system property {@code jamfund.test.db}: {@code h2}
 * (default, in memory), {@code mariadb} (a server out of the class path, one per JVM), or a {@code jdbc:mysql://host:port/}
 * URL on which a schema is made with {@code jamfund.test.db.user} and {@code jamfund.test.db.password} and dropped at exit.
 */
public record TestDatabase(String url, String user, String password) {

    /** As the product's own H2 is set. */
    private static final String H2 =
            ";MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;QUERY_CACHE_SIZE=256;OPTIMIZE_REUSE_RESULTS=0;TIME ZONE=UTC";

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static TestDatabase fresh() {
        return fresh(System.getProperty("jamfund.test.db", "h2"), NUMBER.incrementAndGet());
    }

    /** One for applications in processes of their own, which a test may kill: on H2 a file, and durable as the product's. */
    public static TestDatabase thatOutlivesTheApplication() {
        String kind = System.getProperty("jamfund.test.db", "h2");
        return kind.equals("h2") ? inAFile() : fresh(kind, NUMBER.incrementAndGet());
    }

    /** The same schema, reached by another port. */
    public TestDatabase by(int port) {
        return new TestDatabase(url.replaceFirst(":\\d+/", ":" + port + "/"), user, password);
    }

    /** Where the server listens. */
    public int port() {
        return URI.create(url.substring("jdbc:".length())).getPort();
    }

    private static TestDatabase inAFile() {
        try {
            Path folder = Files.createTempDirectory("jamfund-h2");
            return new TestDatabase("jdbc:h2:file:" + folder + "/jamfund;WRITE_DELAY=0" + H2, "sa", "");
        } catch (IOException failure) {
            throw new UncheckedIOException("No folder for the database", failure);
        }
    }

    Map<String, String> springProperties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    private static TestDatabase fresh(String kind, int number) {
        if (kind.equals("h2")) {
            // it lives as long as the context's connections do
            return new TestDatabase("jdbc:h2:mem:jamfund" + number + H2, "sa", "");
        }
        if (kind.equals("mariadb")) {
            return MySqlFamily.freshSchema(MariaDb.ofThisJvm(), "root", "", number);
        }
        if (kind.startsWith("jdbc:mysql:")) {
            return MySqlFamily.freshSchema(
                    kind,
                    System.getProperty("jamfund.test.db.user", "root"),
                    System.getProperty("jamfund.test.db.password", ""),
                    number);
        }
        throw new IllegalArgumentException("jamfund.test.db must be h2, mariadb or a jdbc:mysql: URL, not " + kind);
    }
}
