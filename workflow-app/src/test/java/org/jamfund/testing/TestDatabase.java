package org.jamfund.testing;

import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A fresh, empty database for one test context, chosen by the system property {@code jamfund.test.db}: {@code h2}
 * (default, in memory), {@code mariadb} (a server out of the class path, one per JVM), or a {@code jdbc:mysql://host:port/}
 * URL on which a schema is made with {@code jamfund.test.db.user} and {@code jamfund.test.db.password} and dropped at exit.
 */
public record TestDatabase(String url, String user, String password) {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    public static TestDatabase fresh() {
        return fresh(System.getProperty("jamfund.test.db", "h2"), NUMBER.incrementAndGet());
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
            return new TestDatabase(
                    "jdbc:h2:mem:jamfund" + number + ";MODE=MySQL;DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC", "sa", "");
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
