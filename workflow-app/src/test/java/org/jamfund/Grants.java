package org.jamfund;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** The operators' files in db/grants, with the names of a test in place of theirs; applied as README.md there says. */
record Grants(JdbcTemplate administrator, String schema, String user) {

    private static final Pattern COMMENT = Pattern.compile("(?m)^--.*$");

    void createUser(String password) {
        administrator.execute("create user '%s'@'%%' identified by '%s'".formatted(user, password));
    }

    void dropUser() {
        administrator.execute("drop user '%s'@'%%'".formatted(user));
    }

    void grant() {
        for (String statement : statements("runtime.sql", ";")) {
            if (statement.startsWith("select")) {
                administrator.queryForList(statement, String.class).forEach(administrator::execute);
            } else {
                administrator.execute(statement);
            }
        }
    }

    /** Grants only add up: an upgrade starts from what some earlier version gave, which was up to all of every table. */
    void grantAsOnceBefore() {
        administrator
                .queryForList(
                        "select table_name from information_schema.tables where table_schema = ? and table_type = 'BASE TABLE'",
                        String.class,
                        schema)
                .forEach(table -> administrator.execute(
                        "grant select, insert, update, delete on %s.`%s` to '%s'@'%%'".formatted(schema, table, user)));
    }

    void makeTriggers() {
        statements("triggers.sql", " //").forEach(administrator::execute);
    }

    /** The tables that some file denies something on. */
    static List<String> tablesOf(String file, String pattern) {
        return allOf(file, pattern).stream().distinct().sorted().toList();
    }

    /** Whatever some file names there, as often as it does. */
    static List<String> allOf(String file, String pattern) {
        return Pattern.compile(pattern)
                .matcher(text(file))
                .results()
                .map(found -> found.group(1))
                .toList();
    }

    private List<String> statements(String file, String separator) {
        String text = COMMENT.matcher(text(file))
                .replaceAll("")
                .replaceAll("(?m)^delimiter .*$", "")
                .replace("jamfund_app", user)
                .replace("jamfund.", schema + ".")
                .replace("'jamfund'", "'" + schema + "'");
        return Stream.of(text.split(Pattern.quote(separator) + "\\s*\n"))
                .map(String::strip)
                .filter(statement -> !statement.isEmpty())
                .toList();
    }

    private static String text(String file) {
        try (InputStream content = Grants.class.getResourceAsStream("/db/grants/" + file)) {
            return new String(Objects.requireNonNull(content).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
