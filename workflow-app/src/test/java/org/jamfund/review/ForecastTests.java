package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.jamfund.jam.BallotKind;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamPhase;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForecastTests {

    private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    /** So many experts, each of whom takes on so many assessments at once; in the table {@code 60 x 5}. */
    record Experts(int count, int each) {

        static Experts of(String written) {
            String[] factors = written.split(" x ");
            return new Experts(Integer.parseInt(factors[0]), Integer.parseInt(factors[1]));
        }

        ForecastFigures before(int ideas) {
            return new ForecastFigures(count, (long) count * each, ideas, 0, 0, 0, 0, 0, null);
        }
    }

    @ParameterizedTest(name = "{0} ideas, {1}, due in {2} days: done in {3}, {4} late")
    @CsvSource(nullValues = "-", textBlock = """
            4000, 60 x 100, 14,  14, 0
            4000, 60 x 100, 5,   14, 9
            4000, 60 x 5,   21, 280, 259
            10,   60 x 5,   14,   7, 0
            10,   60 x 5,   3,    7, 4
            1,    1 x 1,    30,  21, 0
            0,    5 x 5,    3,    0, 0
            10,   0 x 0,    3,    -, -
            10,   5 x 5,    -,    8, -
            """)
    void beforeTheGateEveryReadGetsItsSevenDays(
            int ideas, Experts experts, @Nullable Long dueInDays, @Nullable Long done, @Nullable Long late) {
        Forecast forecast = Forecast.of(window(JamPhase.VOTING, dueInDays), experts.before(ideas), NOW);
        assertThat(forecast.basis()).isEqualTo(Forecast.Basis.CAPACITY);
        assertThat(forecast.reads()).isEqualTo(ideas * 3L);
        assertThat(
                        forecast.doneAt() == null
                                ? null
                                : Duration.between(NOW, forecast.doneAt()).toDays())
                .isEqualTo(done);
        assertThat(forecast.daysLate()).isEqualTo(late);
    }

    @Test
    void beforeTheVoteAsManyIdeasAreExpectedAsCanBeShortlisted() {
        Forecast forecast =
                Forecast.of(window(JamPhase.IDEATION, null), new ForecastFigures(5, 5, 2, 0, 0, 0, 0, 0, null), NOW);
        assertThat(forecast.ideas()).isEqualTo(5000);
    }

    @Test
    void whileItRunsThePaceOfTheLastDaysCounts() {
        ForecastFigures figures = new ForecastFigures(60, 300, 0, 10, 90, 170, 100, 40, NOW.minus(Duration.ofDays(4)));
        Forecast forecast = Forecast.of(window(JamPhase.REVIEW, 10L), figures, NOW);
        assertThat(forecast.basis()).isEqualTo(Forecast.Basis.PACE);
        assertThat(forecast.readsPerWeek()).isEqualTo(70);
        assertThat(forecast.ideas()).isEqualTo(100);
        assertThat(forecast.reads()).isEqualTo(300);
        assertThat(forecast.filed()).isEqualTo(100);
        assertThat(forecast.doneAt()).isEqualTo(NOW.plus(Duration.ofDays(20)));
        assertThat(forecast.daysLate()).isEqualTo(10);
    }

    @Test
    void aFirstAssessmentWithinMinutesPromisesNoMiracles() {
        ForecastFigures figures = new ForecastFigures(6, 30, 0, 0, 10, 29, 1, 1, NOW.minusSeconds(1));
        Forecast forecast = Forecast.of(window(JamPhase.REVIEW, null), figures, NOW);
        assertThat(forecast.doneAt()).isEqualTo(NOW.plus(Duration.ofHours(29)));
    }

    @Test
    void untilSomebodyHasFiledOnlyCapacityIsKnown() {
        ForecastFigures figures = new ForecastFigures(6, 30, 0, 0, 10, 30, 0, 0, NOW.minus(Duration.ofDays(3)));
        Forecast forecast = Forecast.of(window(JamPhase.REVIEW, null), figures, NOW);
        assertThat(forecast.basis()).isEqualTo(Forecast.Basis.CAPACITY);
        assertThat(forecast.doneAt()).isEqualTo(NOW.plus(Duration.ofDays(7)));
    }

    @Test
    void aWeekNeverLooksBackFurtherThanAWeek() {
        ForecastFigures figures = new ForecastFigures(6, 30, 0, 0, 10, 7, 500, 7, NOW.minus(Duration.ofDays(70)));
        assertThat(Forecast.of(window(JamPhase.REVIEW, null), figures, NOW).readsPerWeek())
                .isEqualTo(7);
    }

    @Test
    void whatIsOverIsDone() {
        ForecastFigures figures = new ForecastFigures(6, 30, 3, 0, 10, 0, 30, 0, NOW.minus(Duration.ofDays(70)));
        Forecast forecast = Forecast.of(window(JamPhase.DECISION, 1L), figures, NOW);
        assertThat(forecast.basis()).isEqualTo(Forecast.Basis.OVER);
        assertThat(forecast.reads()).isEqualTo(30);
        assertThat(forecast.daysLate()).isZero();
    }

    private static ReviewWindow window(JamPhase phase, @Nullable Long dueInDays) {
        Jam jam = new Jam(
                Id.fresh(),
                "Better water",
                "",
                "USD",
                phase,
                BallotKind.APPROVAL,
                null,
                null,
                5000,
                3,
                3,
                1,
                false,
                null,
                Id.fresh(),
                NOW,
                1);
        return new ReviewWindow(
                jam, NOW.minusSeconds(60), dueInDays == null ? null : NOW.plus(Duration.ofDays(dueInDays)));
    }
}
