package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every drawing keeps every rule, and every rule objects to a drawing spoilt on purpose. */
class DrawingRulesTests {

    record Rule(String name, Function<Drawing, Stream<String>> offenders, Drawing spoilt) {

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Rule> rules() {
        return Stream.of(naming(), engine(), people(), diagram()).flatMap(Function.identity());
    }

    private static Stream<Rule> naming() {
        return Stream.of(
                new Rule("ids", NamingRules::idsSayWhatAnElementIs, spoilt("Activity_ReviseIdea", "Activity_0x1f3k")),
                new Rule(
                        "names",
                        NamingRules::everythingWithoutAQuestionHasAName,
                        spoilt("name=\"Idea merged\"", "name=\"\"")),
                new Rule(
                        "verbs",
                        NamingRules::tasksAreAVerbAndAnObject,
                        spoilt("name=\"Revise idea\"", "name=\"Revision\"")),
                new Rule("questions", NamingRules::gatewaysAskAndJoinsDoNot, spoilt("\"Funded?\"", "\"Funding\"")),
                new Rule(
                        "answers",
                        NamingRules::answersAreNamedAndDecided,
                        spoilt("id=\"Flow_Funded_Yes\" name=\"yes\"", "id=\"Flow_Funded_Yes\"")),
                new Rule(
                        "events",
                        NamingRules::eventGatewaysLeadToEventsOnly,
                        spoilt("Event_FundsOffered", "Activity_OfferFunds")),
                new Rule("facts", NamingRules::messagesAreCalledLikeFacts, spoilt("IdeaMerged", "MergeIdea")),
                new Rule(
                        "delegates",
                        NamingRules::delegatesAreCalledLikeTheirTask,
                        spoilt("releaseFunds", "freeMoney")));
    }

    private static Stream<Rule> engine() {
        return Stream.of(
                new Rule("code", EngineRules::holdsNoCode, spoilt("camunda:delegateExpression", "camunda:class")),
                new Rule(
                        "expressions",
                        EngineRules::expressionsOnlyCompareVariables,
                        spoilt("${!waitlisted}", "${ideas.of(idea).waitlisted}")),
                new Rule("executable", EngineRules::isExecutableAndForgottenAfterHalfAYear, spoilt("P180D", "P1D")),
                new Rule(
                        "side effects",
                        EngineRules::sideEffectsAreSavePoints,
                        spoilt("camunda:asyncBefore=\"true\"", "camunda:asyncBefore=\"false\"")),
                new Rule(
                        "statuses",
                        EngineRules::anElementReachesAtMostOneKnownStatus,
                        spoilt("value=\"shortlisted\"", "value=\"chosen\"")),
                new Rule(
                        "timers",
                        EngineRules::timersWaitForAVariableInstantOrAPlainDuration,
                        spoilt("${revisionDueAt}", "2030-01-01T00:00:00Z")),
                new Rule(
                        "calls",
                        EngineRules::calledProcessesKeepTheBusinessKey,
                        spoilt("execution.processBusinessKey", "jam")),
                new Rule(
                        "decisions",
                        EngineRules::decisionsExistAndGiveOneAnswer,
                        Drawing.of(ExpertReview.KEY).with("\"PanelSize\"", "\"PanelWidth\"")));
    }

    private static Stream<Rule> people() {
        return Stream.of(
                new Rule(
                        "answers of people",
                        EngineRules::answersOfPeopleAreSavePoints,
                        Drawing.of(FundingDecision.KEY)
                                .with(
                                        "LoopCharacteristics camunda:asyncAfter=\"true\"",
                                        "LoopCharacteristics camunda:asyncAfter=\"false\"")),
                new Rule("forms", EngineRules::peopleAreAskedByAForm, spoilt("revise-idea.form", "improve-idea.form")),
                new Rule(
                        "due dates",
                        EngineRules::tasksSayUntilWhen,
                        Drawing.of(ProjectDelivery.KEY).with(" camunda:dueDate=\"P14D\"", "")),
                new Rule(
                        "roles",
                        EngineRules::tasksAreForARoleOrForSomebody,
                        Drawing.of(FundingDecision.KEY).with("Groups=\"finance\"", "Groups=\"treasury\"")),
                new Rule(
                        "somebody",
                        EngineRules::tasksAreForARoleOrForSomebody,
                        spoilt("camunda:taskListener", "camunda:executionListener")));
    }

    private static Stream<Rule> diagram() {
        return Stream.of(
                new Rule(
                        "shapes",
                        DiagramRules::everyElementHasItsPlace,
                        spoilt("bpmnElement=\"Event_Merged\"", "bpmnElement=\"Event_MergeSealed\"")),
                new Rule(
                        "lines",
                        DiagramRules::everyFlowHasItsLine,
                        spoilt("bpmnElement=\"Flow_Funded_No\"", "bpmnElement=\"Flow_Funded_Yes\"")),
                new Rule(
                        "labels",
                        DiagramRules::namesOutsideTheirShapeHaveTheirPlace,
                        spoilt(
                                "id=\"Flow_IdeaSubmitted_AwaitVoting\"",
                                "id=\"Flow_IdeaSubmitted_AwaitVoting\" name=\"then\"")),
                new Rule(
                        "frame",
                        DiagramRules::flowsKeepInsideThePool,
                        spoilt("<di:waypoint x=\"2", "<di:waypoint x=\"92")),
                new Rule("crossings", DiagramRules::noTwoFlowsCross, spoilt("y=\"920\"", "y=\"640\"")),
                new Rule(
                        "covered words",
                        OverlapRules::wordsLieOnNothing,
                        spoilt("x=\"836\" y=\"153\"", "x=\"836\" y=\"123\"")),
                new Rule(
                        "covered signs",
                        OverlapRules::edgesLeaveTheSignOfATaskFree,
                        spoilt("x=\"550\" y=\"172\"", "x=\"527\" y=\"172\"")));
    }

    private static Drawing spoilt(String passage, String instead) {
        return Drawing.of(IdeaJourney.KEY).with(passage, instead);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void everyDrawingKeepsTheRule(Rule rule) {
        assertThat(Drawing.all())
                .isNotEmpty()
                .allSatisfy(drawing -> assertThat(rule.offenders().apply(drawing))
                        .as(drawing.key())
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleObjectsToASpoiltDrawing(Rule rule) {
        assertThat(rule.offenders().apply(rule.spoilt())).isNotEmpty();
    }
}
