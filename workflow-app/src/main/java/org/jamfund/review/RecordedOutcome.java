package org.jamfund.review;

import java.time.Instant;
import org.jamfund.kernel.Reason;

/** The outcome of a round as it is kept; it never changes. */
record RecordedOutcome(
        Recommendation outcome, int meanScore, int spread, int assessments, String reason, Instant decidedAt) {

    static RecordedOutcome of(Recommendation outcome, Summary summary, Instant decidedAt) {
        return new RecordedOutcome(
                outcome,
                summary.meanScore(),
                summary.spread(),
                summary.assessments(),
                reason(outcome, summary).encoded(),
                decidedAt);
    }

    private static Reason reason(Recommendation outcome, Summary summary) {
        if (summary.assessments() == 0) {
            return Reason.of("review-without-assessments");
        }
        String mean = "%d.%02d".formatted(summary.meanScore() / 100, summary.meanScore() % 100);
        return Reason.of("review-" + outcome.code(), mean, summary.assessments());
    }
}
