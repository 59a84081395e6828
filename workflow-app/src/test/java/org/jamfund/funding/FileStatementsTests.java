package org.jamfund.funding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jamfund.funding.rule.Range;
import org.junit.jupiter.api.Test;

/** What a file states, as it is read. */
class FileStatementsTests {

    /** The order of a digest, which is made again from rows. */
    @Test
    void standsInTheOrderOfNames() {
        assertThat(of("min_length", "1", "max_sum_cost", "500", "language", "pl", "max_length", "3")
                        .all())
                .extracting(FileStatement::name)
                .containsExactly("max_length", "max_sum_cost", "min_length");
    }

    @Test
    void anAmountBeyondAllOthersLimitsNothing() {
        FileStatements stated = of("min_project_cost", "10.5", "max_project_cost", "999999999999999");
        assertThat(stated.applied(Set.of(FileRule.FILE_THRESHOLDS))
                        .admission(null, false, "CLF")
                        .cost())
                .isEqualTo(new Range(105_000L, Long.MAX_VALUE));
    }

    private static FileStatements of(String... words) {
        List<FileStatements.Written> written = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            written.add(new FileStatements.Written(words[i], words[i + 1]));
        }
        return FileStatements.of(written);
    }
}
