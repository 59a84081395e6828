package org.jamfund;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jamfund.ledger.Verdict;
import org.jamfund.ledger.Verification;
import org.jamfund.testing.JamfundTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whoever is told the name of a check finds out what it means and what to do. */
@JamfundTest
class RunbookTests {

    private final List<String> checks;

    @Autowired
    RunbookTests(Verification verification) {
        checks = verification.run().checks().stream().map(Verdict.Check::name).toList();
    }

    @Test
    void theRunbookKnowsEveryCheckByItsName() throws IOException {
        String headings = String.join(
                "\n",
                Files.readAllLines(Path.of("../ops/runbooks/ledger-does-not-verify.md")).stream()
                        .filter(line -> line.startsWith("### "))
                        .toList());
        assertThat(checks)
                .hasSizeGreaterThan(10)
                .allSatisfy(check -> assertThat(headings).contains("`" + check + "`"));
    }

    @Test
    void everyCheckHasAMeaningInBothLanguages(@Autowired MessageSource texts) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.GERMAN)) {
            assertThat(checks)
                    .allSatisfy(check -> assertThat(texts.getMessage("check." + check, null, language))
                            .isNotBlank());
        }
    }
}
