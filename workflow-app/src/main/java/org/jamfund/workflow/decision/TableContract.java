package org.jamfund.workflow.decision;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import org.jamfund.jam.Decision;
import org.jamfund.process.ApprovalTier;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.PanelSize;
import org.jamfund.process.ReviewOutcome;
import org.jamfund.process.Shortlisting;
import org.jamfund.process.Variable;

/**
 * What every table of a name must keep to, whoever brings it: what it may look at, within which bounds these facts lie,
 * what it answers, and which answers are possible for which facts.
 */
record TableContract(
        List<Fact> facts, List<Variable<?>> answers, BiPredicate<Map<String, Object>, Map<String, Object>> possible) {

    private static final int MAX_SEATS = 50;
    private static final int MAX_QUORUM = 100;
    private static final int MAX_ROUNDS = 2;
    private static final long MUCH = 1_000_000_000_000L;

    /** A fact with the bounds of its values, both 0 for a yes or no. */
    record Fact(Variable<?> variable, long least, long most) {

        boolean isFlag() {
            return variable.type() == Boolean.class;
        }

        Object value(long number) {
            if (isFlag()) {
                return number != 0;
            }
            return variable.type() == Long.class ? (Object) number : (Object) Math.toIntExact(number);
        }
    }

    static TableContract of(Decision decision) {
        return switch (decision) {
            case SHORTLISTING -> shortlisting();
            case PANEL_SIZE -> panelSize();
            case REVIEW_OUTCOME -> reviewOutcome();
            case APPROVAL_TIER -> approvalTier();
        };
    }

    private static TableContract shortlisting() {
        Set<String> reasons = Set.of(Shortlisting.WITHIN_SIZE, Shortlisting.BELOW_LINE, Shortlisting.NO_VOTES);
        return new TableContract(
                List.of(
                        new Fact(Shortlisting.PLACE, 1, 100_000),
                        new Fact(Shortlisting.VOTES, 0, 5_000_000),
                        new Fact(Shortlisting.AUDIENCES, 0, 6),
                        new Fact(Shortlisting.REQUESTED_UNITS, 0, MUCH),
                        new Fact(Shortlisting.SIZE, 1, 100_000)),
                List.of(Shortlisting.SHORTLISTED, Shortlisting.REASON),
                // the reason is told to the owner: it must be the reason of what was decided
                (facts, answer) -> reasons.contains(answer.get(Shortlisting.REASON.name()))
                        && answer.get(Shortlisting.SHORTLISTED.name())
                                .equals(answer.get(Shortlisting.REASON.name()).equals(Shortlisting.WITHIN_SIZE)));
    }

    private static TableContract panelSize() {
        return new TableContract(
                List.of(new Fact(PanelSize.REQUESTED_UNITS, 0, MUCH), new Fact(PanelSize.PANEL_SIZE, 1, MAX_SEATS)),
                List.of(PanelSize.SEATS),
                (facts, answer) -> within(answer.get(PanelSize.SEATS.name()), 1, MAX_SEATS + 2));
    }

    private static TableContract reviewOutcome() {
        return new TableContract(
                List.of(
                        new Fact(ReviewOutcome.ASSESSMENTS, 0, MAX_SEATS + 1L),
                        new Fact(ReviewOutcome.CONCLUDED, 0, 0),
                        new Fact(ReviewOutcome.MEAN_SCORE, 0, 1000),
                        new Fact(ReviewOutcome.SPREAD, 0, 1000),
                        new Fact(ReviewOutcome.EXTRA_SEAT, 0, 0),
                        new Fact(ReviewOutcome.ROUNDS, 0, MAX_ROUNDS)),
                List.of(ReviewOutcome.REVIEW_OUTCOME),
                TableContract::canComeOut);
    }

    /** One more reader once, a revision twice, and neither when reviewing is over: else a review would have no end. */
    private static boolean canComeOut(Map<String, Object> facts, Map<String, Object> answer) {
        boolean concluded = Boolean.TRUE.equals(facts.get(ReviewOutcome.CONCLUDED.name()));
        return switch (String.valueOf(answer.get(ReviewOutcome.REVIEW_OUTCOME.name()))) {
            case ExpertReview.RECOMMENDED, ExpertReview.NOT_RECOMMENDED -> true;
            case ExpertReview.THIRD_READER ->
                !concluded && Boolean.FALSE.equals(facts.get(ReviewOutcome.EXTRA_SEAT.name()));
            case ExpertReview.REVISE -> !concluded && within(facts.get(ReviewOutcome.ROUNDS.name()), 0, MAX_ROUNDS - 1);
            default -> false;
        };
    }

    private static TableContract approvalTier() {
        return new TableContract(
                List.of(
                        new Fact(ApprovalTier.REQUESTED_UNITS, 0, MUCH),
                        new Fact(ApprovalTier.JAM_QUORUM, 1, MAX_QUORUM)),
                List.of(ApprovalTier.QUORUM, ApprovalTier.MAJORITY_PERCENT, ApprovalTier.COUNTERSIGN),
                (facts, answer) -> within(answer.get(ApprovalTier.QUORUM.name()), 1, MAX_QUORUM)
                        && within(answer.get(ApprovalTier.MAJORITY_PERCENT.name()), 0, 99));
    }

    private static boolean within(Object number, int least, int most) {
        return number instanceof Integer whole && least <= whole && whole <= most;
    }
}
