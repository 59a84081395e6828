package org.jamfund.review;

import java.util.IntSummaryStatistics;
import java.util.List;

/**
 * A round in numbers, in hundredths of a score point, rounded half up: the mean of all scores, and the spread between
 * the kindest and the harshest expert's mean. With it, what the outcome also depends on: whether one more reader was
 * already asked for, and whether reviewing is concluded.
 */
public record Summary(int meanScore, int spread, int assessments, boolean extraSeat, boolean concluded) {

    static Summary of(List<Assessment> assessments, boolean extraSeat, boolean concluded) {
        if (assessments.isEmpty()) {
            return new Summary(0, 0, 0, extraSeat, concluded);
        }
        IntSummaryStatistics totals =
                assessments.stream().mapToInt(Summary::total).summaryStatistics();
        return new Summary(
                hundredths(totals.getSum(), totals.getCount()),
                hundredths(totals.getMax(), 1) - hundredths(totals.getMin(), 1),
                assessments.size(),
                extraSeat,
                concluded);
    }

    private static int total(Assessment assessment) {
        return assessment.scores().values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The mean score of so many experts whose scores add up to the total. */
    private static int hundredths(long total, long experts) {
        long scores = experts * Criterion.values().length;
        return Math.toIntExact((200 * total + scores) / (2 * scores));
    }
}
