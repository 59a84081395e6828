package org.jamfund.review;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/**
 * How harsh or lenient each expert of a Jam is, and what the means would be without it. An expert's difference on a
 * reading is the own points minus the mean of the others' on it; the leniency is the sum of these differences over the
 * shared readings plus {@link #CAUTION}, which draws it towards none where little is known. Exact and the same in
 * whatever order the readings come. Nothing decides by it: it stands beside what was scored.
 */
record Calibration(Map<Id<Person>, Expert> experts) {

    /** As many readings without any difference are believed before the first one is seen. */
    static final int CAUTION = 3;
    /** With fewer shared readings nothing is said. */
    static final int ENOUGH = 3;

    /** What one expert gave an idea in one round, on the scale from 0 to 10. */
    record Mark(Id<Idea> idea, int round, Id<Person> expert, BigFraction points) {

        private List<Object> reading() {
            return List.of(idea, round);
        }
    }

    /** What is known of an expert; {@code differences} is the sum over the shared readings. */
    record Expert(int readings, int shared, BigFraction differences) {

        private Expert reads(Optional<BigFraction> difference) {
            return difference
                    .map(found -> new Expert(readings + 1, shared + 1, differences.add(found)))
                    .orElseGet(() -> new Expert(readings + 1, shared, differences));
        }

        private Optional<BigFraction> leniency() {
            return shared < ENOUGH ? Optional.empty() : Optional.of(differences.divide(shared + CAUTION));
        }
    }

    static Calibration of(List<Mark> marks) {
        Map<Id<Person>, Expert> experts = new HashMap<>();
        marks.stream().collect(groupingBy(Mark::reading)).values().forEach(panel -> {
            BigFraction sum = panel.stream().map(Mark::points).reduce(BigFraction.ZERO, BigFraction::add);
            for (Mark mark : panel) {
                experts.merge(
                        mark.expert(),
                        new Expert(0, 0, BigFraction.ZERO).reads(difference(mark, sum, panel.size())),
                        (known, one) -> new Expert(
                                known.readings() + one.readings(),
                                known.shared() + one.shared(),
                                known.differences().add(one.differences())));
            }
        });
        return new Calibration(experts);
    }

    private static Optional<BigFraction> difference(Mark mark, BigFraction sum, int panel) {
        if (panel < 2) {
            return Optional.empty();
        }
        BigFraction others = sum.subtract(mark.points()).divide(panel - 1);
        return Optional.of(mark.points().subtract(others));
    }

    Optional<BigFraction> leniency(Id<Person> expert) {
        return Optional.ofNullable(experts.get(expert)).flatMap(Expert::leniency);
    }

    /** The mean of a panel's points less each one's leniency; absent when nothing is known of any of them. */
    Optional<BigFraction> calibrated(Map<Id<Person>, BigFraction> panel) {
        if (panel.keySet().stream().noneMatch(expert -> leniency(expert).isPresent())) {
            return Optional.empty();
        }
        List<BigFraction> points = new ArrayList<>();
        panel.forEach((expert, given) ->
                points.add(leniency(expert).map(given::subtract).orElse(given)));
        return Optional.of(Weighing.mean(points));
    }

    /** In the order of the experts' ids. */
    List<Leniency> table() {
        Map<Id<Person>, Expert> sorted = new TreeMap<>(Comparator.comparingLong(Id::value));
        sorted.putAll(experts);
        return sorted.entrySet().stream()
                .map(entry -> new Leniency(
                        entry.getKey(),
                        entry.getValue().readings(),
                        entry.getValue().shared(),
                        entry.getValue().leniency().map(Weighing::hundredths).orElse(null)))
                .toList();
    }
}
