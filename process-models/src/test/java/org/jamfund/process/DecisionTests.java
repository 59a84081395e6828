package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DecisionTests {

    private static final List<String> MATCHED = new ArrayList<>();
    private static final DmnEngine ENGINE = engine();

    private static DmnEngine engine() {
        DefaultDmnEngineConfiguration configuration = new DefaultDmnEngineConfiguration();
        configuration
                .getCustomPostDecisionTableEvaluationListeners()
                .add(event -> event.getMatchingRules().forEach(rule -> MATCHED.add(rule.getId())));
        return configuration.buildEngine();
    }

    /** A question to a table, the rule that must answer it, and the answer. */
    record Question(String decision, VariableMap facts, String rule, Map<String, Object> answer) {

        @Override
        public String toString() {
            return decision + facts.values() + " by " + rule;
        }
    }

    static Stream<Question> questions() {
        return Stream.of(shortlisting(), panelSize(), reviewOutcome(), approvalTier())
                .flatMap(List::stream);
    }

    private static List<Question> shortlisting() {
        return List.of(
                shortlisting(1, 0L, "NoVotes", false, "no-votes"),
                shortlisting(300, 1L, "WithinSize", true, "within-size"),
                shortlisting(1, 9_000_000_000L, "WithinSize", true, "within-size"),
                shortlisting(301, 1L, "BelowLine", false, "below-line"),
                shortlisting(301, 0L, "NoVotes", false, "no-votes"));
    }

    private static Question shortlisting(int place, long votes, String rule, boolean shortlisted, String reason) {
        VariableMap facts = Variables.createVariables()
                .putValueTyped("place", Shortlisting.PLACE.of(place))
                .putValueTyped("votes", Shortlisting.VOTES.of(votes))
                .putValueTyped("audiences", Shortlisting.AUDIENCES.of(1))
                .putValueTyped("requestedUnits", Shortlisting.REQUESTED_UNITS.of(10_000L))
                .putValueTyped("size", Shortlisting.SIZE.of(300));
        return new Question(Shortlisting.KEY, facts, rule, Map.of("shortlisted", shortlisted, "reason", reason));
    }

    private static List<Question> panelSize() {
        return List.of(
                panelSize(9_999L, 3, "Small", 1),
                panelSize(10_000L, 3, "Usual", 3),
                panelSize(9_999_999L, 3, "Usual", 3),
                panelSize(10_000L, 0, "Usual", 1),
                panelSize(10_000_000L, 3, "VeryLarge", 5),
                panelSize(Long.MAX_VALUE, 1, "VeryLarge", 3));
    }

    private static Question panelSize(long units, int size, String rule, int seats) {
        VariableMap facts = Variables.createVariables()
                .putValueTyped("requestedUnits", PanelSize.REQUESTED_UNITS.of(units))
                .putValueTyped("panelSize", PanelSize.PANEL_SIZE.of(size));
        return new Question(PanelSize.KEY, facts, rule, Map.of("seats", seats));
    }

    private static List<Question> reviewOutcome() {
        return List.of(
                outcome(review(0, 0, 0), "NobodyAssessed", "not-recommended"),
                outcome(concluded(review(0, 0, 0)), "NobodyAssessed", "not-recommended"),
                outcome(concluded(review(2, 600, 900)), "ConcludedHigh", "recommended"),
                outcome(concluded(review(2, 599, 900)), "ConcludedLow", "not-recommended"),
                outcome(review(2, 900, 500), "WideDisagreement", "third-reader"),
                outcome(review(2, 600, 499), "High", "recommended"),
                outcome(extraRead(review(3, 600, 1000)), "High", "recommended"),
                outcome(review(2, 599, 0), "Promising", "revise"),
                outcome(review(2, 450, 0), "Promising", "revise"),
                outcome(round(1, review(2, 450, 0)), "Promising", "revise"),
                outcome(round(2, review(2, 599, 0)), "Low", "not-recommended"),
                outcome(review(2, 449, 0), "Low", "not-recommended"));
    }

    private static VariableMap review(int assessments, int mean, int spread) {
        return Variables.createVariables()
                .putValueTyped("assessments", ReviewOutcome.ASSESSMENTS.of(assessments))
                .putValueTyped("meanScore", ReviewOutcome.MEAN_SCORE.of(mean))
                .putValueTyped("spread", ReviewOutcome.SPREAD.of(spread))
                .putValueTyped("concluded", ReviewOutcome.CONCLUDED.of(false))
                .putValueTyped("extraSeat", ReviewOutcome.EXTRA_SEAT.of(false))
                .putValueTyped("rounds", ReviewOutcome.ROUNDS.of(0));
    }

    private static VariableMap concluded(VariableMap review) {
        return review.putValueTyped("concluded", ReviewOutcome.CONCLUDED.of(true));
    }

    private static VariableMap extraRead(VariableMap review) {
        return review.putValueTyped("extraSeat", ReviewOutcome.EXTRA_SEAT.of(true));
    }

    private static VariableMap round(int rounds, VariableMap review) {
        return review.putValueTyped("rounds", ReviewOutcome.ROUNDS.of(rounds));
    }

    private static Question outcome(VariableMap review, String rule, String outcome) {
        return new Question(ReviewOutcome.KEY, review, rule, Map.of("reviewOutcome", outcome));
    }

    private static List<Question> approvalTier() {
        return List.of(
                approvalTier(0L, "Usual", 50, false),
                approvalTier(999_999L, "Usual", 50, false),
                approvalTier(1_000_000L, "Large", 50, true),
                approvalTier(4_999_999L, "Large", 50, true),
                approvalTier(5_000_000L, "VeryLarge", 66, true));
    }

    private static Question approvalTier(long units, String rule, int percent, boolean countersign) {
        VariableMap facts = Variables.createVariables()
                .putValueTyped("requestedUnits", ApprovalTier.REQUESTED_UNITS.of(units))
                .putValueTyped("jamQuorum", ApprovalTier.JAM_QUORUM.of(4));
        Map<String, Object> answer = Map.of("quorum", 4, "majorityPercent", percent, "countersign", countersign);
        return new Question(ApprovalTier.KEY, facts, rule, answer);
    }

    @ParameterizedTest
    @MethodSource("questions")
    void answersByTheRuleMeantForIt(Question question) {
        MATCHED.clear();
        DmnDecision decision = ENGINE.parseDecision(
                question.decision(), getClass().getResourceAsStream("/dmn/" + question.decision() + ".dmn"));
        DmnDecisionRuleResult answer =
                ENGINE.evaluateDecisionTable(decision, question.facts()).getSingleResult();
        assertThat(answer.getEntryMap()).isEqualTo(question.answer());
        assertThat(MATCHED).containsExactly("Rule_" + question.decision() + "_" + question.rule());
    }

    @Test
    void asksEveryRuleOfEveryTable() {
        List<String> asked = questions()
                .map(question -> "Rule_" + question.decision() + "_" + question.rule())
                .toList();
        assertThat(new TreeSet<>(asked)).isEqualTo(new TreeSet<>(DecisionFile.allRules()));
    }
}
