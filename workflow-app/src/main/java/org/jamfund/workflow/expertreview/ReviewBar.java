package org.jamfund.workflow.expertreview;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jamfund.jam.Decision;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.process.ReviewOutcome;
import org.jamfund.review.Recommendation;
import org.jamfund.review.Summary;
import org.jamfund.workflow.decision.PinnedTables;
import org.springframework.stereotype.Component;

/**
 * How high the bar was: the least mean score with which the Jam's table would have recommended the idea, all else being as it
 * was. Any Jam may bring its own table, so the table itself is asked: at every tenth of a point, and below the first that
 * suffices at every hundredth. What a table recommends only within a tenth of a point is not found.
 */
@Component
class ReviewBar {

    private static final int HIGHEST = 1_000;
    private static final int TENTH = 10;

    private final PinnedTables tables;

    ReviewBar(PinnedTables tables) {
        this.tables = tables;
    }

    /** Hundredths of a point; empty where no score would have sufficed. */
    Optional<Integer> of(Id<Jam> jam, Summary summary, int rounds) {
        Function<VariableMap, DmnDecisionTableResult> table = tables.table(jam, Decision.REVIEW_OUTCOME);
        IntPredicate recommends = mean -> isRecommended(table.apply(question(summary, rounds, mean)));
        return IntStream.iterate(0, mean -> mean <= HIGHEST, mean -> mean + TENTH)
                .filter(recommends)
                .boxed()
                .findFirst()
                .map(tenth -> IntStream.range(Math.max(0, tenth - TENTH + 1), tenth)
                        .filter(recommends)
                        .findFirst()
                        .orElse(tenth));
    }

    private static VariableMap question(Summary summary, int rounds, int mean) {
        return Variables.createVariables()
                .putValue(ReviewOutcome.ASSESSMENTS.name(), summary.assessments())
                .putValue(ReviewOutcome.CONCLUDED.name(), summary.concluded())
                .putValue(ReviewOutcome.MEAN_SCORE.name(), mean)
                .putValue(ReviewOutcome.SPREAD.name(), summary.spread())
                .putValue(ReviewOutcome.EXTRA_SEAT.name(), summary.extraSeat())
                .putValue(ReviewOutcome.ROUNDS.name(), rounds);
    }

    private static boolean isRecommended(DmnDecisionTableResult answer) {
        return !answer.isEmpty()
                && Recommendation.RECOMMENDED
                        .code()
                        .equals(answer.getSingleResult().getSingleEntry());
    }
}
