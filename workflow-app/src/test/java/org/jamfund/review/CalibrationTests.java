package org.jamfund.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.junit.jupiter.api.Test;

/** Points of the harsh and the kind: told beside the scores, exactly, and only when enough is known. */
class CalibrationTests {

    private static final Id<Person> ANN = new Id<>(1L);
    private static final Id<Person> BEN = new Id<>(2L);
    private static final Id<Person> CAT = new Id<>(3L);

    private final List<Calibration.Mark> marks = new ArrayList<>();

    @Test
    void drawsTheDifferenceTowardsNoneWhereLittleIsKnown() {
        for (int idea = 1; idea <= 3; idea++) {
            read(idea, Map.of(ANN, 4, BEN, 6));
        }
        // three times two points lower, over three readings and three of caution
        assertThat(hundredths(ANN)).isEqualTo(-100);
        assertThat(hundredths(BEN)).isEqualTo(100);
        for (int idea = 4; idea <= 30; idea++) {
            read(idea, Map.of(ANN, 4, BEN, 6));
        }
        assertThat(hundredths(ANN)).isEqualTo(-182);
    }

    @Test
    void saysNothingOfWhoSharesTooFewReadings() {
        read(1, Map.of(ANN, 0, BEN, 10));
        read(2, Map.of(ANN, 0, BEN, 10));
        read(3, Map.of(ANN, 0));
        assertThat(calibration().table()).containsExactly(new Leniency(ANN, 3, 2, null), new Leniency(BEN, 2, 2, null));
        assertThat(calibration().calibrated(points(Map.of(ANN, 0, BEN, 10)))).isEmpty();
    }

    @Test
    void comparesWithTheMeanOfTheOthersOnTheSameReading() {
        for (int idea = 1; idea <= 3; idea++) {
            read(idea, Map.of(ANN, 3, BEN, 6, CAT, 8));
        }
        // 3 - 7, 6 - 5.5 and 8 - 4.5, three times each, over six
        assertThat(calibration().table())
                .containsExactly(
                        new Leniency(ANN, 3, 3, -200), new Leniency(BEN, 3, 3, 25), new Leniency(CAT, 3, 3, 175));
    }

    @Test
    void takesTheLeniencyOfEachFromWhatTheyGave() {
        for (int idea = 1; idea <= 3; idea++) {
            read(idea, Map.of(ANN, 4, BEN, 6));
        }
        assertThat(calibration().calibrated(points(Map.of(ANN, 5))).map(Weighing::hundredths))
                .contains(600);
        assertThat(calibration().calibrated(points(Map.of(ANN, 5, CAT, 5))).map(Weighing::hundredths))
                .contains(550);
    }

    @Test
    void comesOutTheSameInWhateverOrderItIsRead() {
        Random random = new Random(4);
        for (int idea = 1; idea <= 200; idea++) {
            Map<Id<Person>, Integer> panel = new LinkedHashMap<>();
            for (int seat = 0; seat < 1 + random.nextInt(5); seat++) {
                panel.put(new Id<>(1L + random.nextInt(20)), random.nextInt(11));
            }
            read(idea, panel);
        }
        List<Leniency> once = calibration().table();
        assertThat(once).hasSize(20);
        Collections.shuffle(marks, random);
        assertThat(calibration().table()).isEqualTo(once);
    }

    @Test
    void fiveHundredExpertsAndTenThousandIdeasAreCountedInSeconds() {
        Random random = new Random(7);
        for (int idea = 1; idea <= 10_000; idea++) {
            Map<Id<Person>, BigFraction> panel = new LinkedHashMap<>();
            while (panel.size() < 3 + idea % 3) {
                panel.put(new Id<>(1L + random.nextInt(500)), BigFraction.of(random.nextInt(10 * 84 * 7), 84 * 7));
            }
            int number = idea;
            panel.forEach((expert, points) -> marks.add(new Calibration.Mark(new Id<>(number), 1, expert, points)));
        }
        assertThat(calibration().table()).hasSize(500);
    }

    private Calibration calibration() {
        return Calibration.of(marks);
    }

    private int hundredths(Id<Person> expert) {
        return calibration().leniency(expert).map(Weighing::hundredths).orElseThrow();
    }

    private void read(int idea, Map<Id<Person>, Integer> given) {
        points(given)
                .forEach((expert, points) ->
                        marks.add(new Calibration.Mark(new Id<Idea>((long) idea), 1, expert, points)));
    }

    private static Map<Id<Person>, BigFraction> points(Map<Id<Person>, Integer> given) {
        Map<Id<Person>, BigFraction> points = new LinkedHashMap<>();
        given.forEach((expert, score) -> points.put(expert, BigFraction.of(score)));
        return points;
    }
}
