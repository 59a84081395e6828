package org.jamfund.review;

import java.util.Comparator;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;

/**
 * A round in numbers, in hundredths of a point on a scale from 0 to 10, rounded half up: the mean of what the experts'
 * scores come to by the weights of their criteria, and the spread between the kindest and the harshest expert. With it,
 * what the outcome also depends on: whether one more reader was already asked for, and whether reviewing is concluded.
 */
public record Summary(int meanScore, int spread, int assessments, boolean extraSeat, boolean concluded) {

    static Summary of(List<Assessment> assessments, Weighing weighing, boolean extraSeat, boolean concluded) {
        if (assessments.isEmpty()) {
            return new Summary(0, 0, 0, extraSeat, concluded);
        }
        List<BigFraction> points = assessments.stream()
                .map(assessment -> weighing.points(assessment.scores()))
                .sorted(Comparator.naturalOrder())
                .toList();
        int spread = Weighing.hundredths(points.get(points.size() - 1)) - Weighing.hundredths(points.get(0));
        return new Summary(
                Weighing.hundredths(Weighing.mean(points)), spread, assessments.size(), extraSeat, concluded);
    }
}
