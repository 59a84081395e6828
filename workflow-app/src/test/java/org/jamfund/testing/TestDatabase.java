package org.jamfund.testing;

import java.util.Map;

/**
 * One fresh, empty database per test JVM, chosen by the system property {@code jamfund.test.db}: {@code h2} (default,
 * in memory), {@code mariadb} (a server out of the class path), or a {@code jdbc:mysql://host:port/} URL on which a
 * schema is made with {@code jamfund.test.db.user} and {@code jamfund.test.db.password} and dropped at exit.
 */
public record TestDatabase(String url, String user, String password) {

    private static final class OfThisJvm {
        private static final TestDatabase DATABASE = choose(System.getProperty("jamfund.test.db", "h2"));
    }

    public static TestDatabase ofThisJvm() {
        return OfThisJvm.DATABASE;
    }

    Map<String, String> springProperties() {
        return Map.of(
                "spring.datasource.url", url,
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    private static TestDatabase choose(String name) {
        if (name.equals("h2")) {
            return new TestDatabase(
                    "jdbc:h2:mem:jamfund" + ProcessHandle.current().pid()
                            + ";MODE=MySQL;DB_CLOSE_DELAY=-1;DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC",
                    "sa",
                    "");
        }
        if (name.equals("mariadb")) {
            return MySqlFamily.freshSchema(MySqlFamily.startMariaDb(), "root", "");
        }
        if (name.startsWith("jdbc:mysql:")) {
            return MySqlFamily.freshSchema(
                    name,
                    System.getProperty("jamfund.test.db.user", "root"),
                    System.getProperty("jamfund.test.db.password", ""));
        }
        throw new IllegalArgumentException("jamfund.test.db must be h2, mariadb or a jdbc:mysql: URL, not " + name);
    }
}
