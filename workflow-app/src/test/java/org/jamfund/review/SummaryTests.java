package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jamfund.jam.Scorecard;
import org.jamfund.kernel.Id;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SummaryTests {

    @ParameterizedTest(name = "{0} -> mean {1}, spread {2}, of {3}")
    @CsvSource({
        "'',                     0,    0,    0",
        "'7 8 9',                800,  0,    1",
        "'0 0 0',                0,    0,    1",
        "'0 0 1',                33,   0,    1",
        "'0 1 1',                67,   0,    1",
        "'10 10 10 / 0 0 0',     500,  1000, 2",
        "'7 7 7 / 7 7 8',        717,  33,   2",
        "'5 5 5 / 5 5 6 / 1 0 0', 356, 500,  3",
        "'1 0 0 / 0 0 0 / 0 0 0 / 0 0 0 / 0 0 0 / 0 0 0 / 0 0 0 / 0 0 0', 4, 33, 8"
    })
    void countsInHundredthsRoundedHalfUp(String scores, int mean, int spread, int assessments) {
        assertThat(Summary.of(panel(scores), new Weighing(Scorecard.USUAL), false, false))
                .isEqualTo(new Summary(mean, spread, assessments, false, false));
    }

    private static List<Assessment> panel(String scores) {
        return Arrays.stream(scores.split("/"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> assessment(Arrays.stream(line.split(" "))
                        .mapToInt(Integer::parseInt)
                        .toArray()))
                .toList();
    }

    private static Assessment assessment(int... scores) {
        return new Assessment(
                Id.fresh(),
                Id.fresh(),
                1,
                1,
                Id.fresh(),
                Map.of("impact", scores[0], "feasibility", scores[1], "originality", scores[2]),
                Recommendation.REVISE,
                "Read.",
                null,
                Instant.EPOCH);
    }
}
