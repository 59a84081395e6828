package org.jamfund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What triggers forbid in production, whatever the row, no mapper may try: most tests run without them, and a statement that only production refuses
 * would be found there.
 */
class AppendOnlyTests {

    private static final Path TRIGGERS = Path.of("../db/grants/triggers.sql");
    private static final Path MAPPERS = Path.of("src/main/resources/org/jamfund");

    @ParameterizedTest
    @ValueSource(strings = {"update", "delete"})
    void noMapperDoesWhatATriggerForbids(String verb) throws IOException {
        Set<String> guarded = named(
                        Files.readString(TRIGGERS), "before " + verb + " on jamfund\\.(\\w+) for each row\\s+signal")
                .collect(Collectors.toSet());
        assertThat(guarded).contains("ledger_transfers", "review_outcomes");
        String said = verb.equals("update") ? "\\bupdate\\s+(\\w+)\\s+set\\b" : "\\bdelete\\s+from\\s+(\\w+)";
        try (Stream<Path> files = Files.walk(MAPPERS)) {
            List<Path> mappers =
                    files.filter(file -> file.toString().endsWith("Mapper.xml")).toList();
            assertThat(mappers).hasSizeGreaterThan(30);
            for (Path mapper : mappers) {
                assertThat(named(Files.readString(mapper), said).filter(guarded::contains))
                        .as(mapper.getFileName().toString())
                        .isEmpty();
            }
        }
    }

    private static Stream<String> named(String text, String pattern) {
        return Pattern.compile(pattern).matcher(text).results().map((MatchResult found) -> found.group(1));
    }
}
