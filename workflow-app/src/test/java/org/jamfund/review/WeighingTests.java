package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jamfund.jam.Criterion;
import org.jamfund.jam.Scale;
import org.jamfund.jam.Scorecard;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeighingTests {

    @ParameterizedTest(name = "{0} of 1..5 times 3 and {1} of 0..100 -> {2}")
    @CsvSource({"1, 0, 0", "5, 100, 1000", "3, 50, 500", "5, 0, 750", "1, 100, 250", "2, 33, 270", "4, 1, 565"})
    void bringsEveryScaleToTheSameTenPoints(int benefit, int calm, int hundredths) {
        Weighing weighing = new Weighing(card(
                new Criterion("benefit", "Benefit", null, 3, new Scale(1, 5, List.of())),
                new Criterion("calm", "Calm", null, 1, new Scale(0, 100, List.of()))));
        assertThat(Weighing.hundredths(weighing.points(Map.of("benefit", benefit, "calm", calm))))
                .isEqualTo(hundredths);
    }

    @Test
    void staysExactWhereEveryScaleHasAnotherSpan() {
        Weighing weighing = new Weighing(card(
                new Criterion("a", "A", null, 7, new Scale(0, 97, List.of())),
                new Criterion("b", "B", null, 11, new Scale(0, 89, List.of())),
                new Criterion("c", "C", null, 13, new Scale(0, 83, List.of()))));
        BigFraction points = weighing.points(Map.of("a", 1, "b", 1, "c", 1));
        assertThat(points.multiply(31 * 97).multiply(89 * 83))
                .isEqualTo(BigFraction.of(10L * (7 * 89 * 83 + 11 * 97 * 83 + 13 * 97 * 89)));
    }

    @ParameterizedTest
    @CsvSource({"1, 200, 1", "1, 201, 0", "-1, 200, -1", "-1, 201, 0", "2, 3, 67"})
    void roundsHalfAwayFromZero(int numerator, int denominator, int hundredths) {
        assertThat(Weighing.hundredths(BigFraction.of(numerator, denominator))).isEqualTo(hundredths);
    }

    private static Scorecard card(Criterion... criteria) {
        return new Scorecard(List.of(criteria));
    }
}
