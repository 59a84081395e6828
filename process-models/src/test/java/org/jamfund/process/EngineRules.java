package org.jamfund.process;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExtensionElements;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.TimeCycle;
import org.camunda.bpm.model.bpmn.instance.TimeDate;
import org.camunda.bpm.model.bpmn.instance.TimeDuration;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;

/** What the engine is asked to do. Each rule answers with the elements, or the passages, that break it. */
final class EngineRules {

    private static final Set<String> ROLES =
            Set.of("admin", "facilitator", "moderator", "expert", "board", "finance", "auditor");
    private static final Map<String, String> STATUSES = Map.of(
            JamRound.KEY,
            "announced|ideation|synthesis|voting|review|decision|delivery|closed|cancelled",
            IdeaJourney.KEY,
            "submitted|removed|merged|withdrawn|shortlisted|not-shortlisted|under-review|revision-asked|recommended"
                    + "|not-recommended|proposed|waitlisted|declined|funded|in-delivery|completed|cancelled");
    private static final Pattern CODE = Pattern.compile(
            "camunda:(class|expression|resource|script\\w*|connector\\w*|field|formField)\\b|<bpmn:script\\w*|scriptFormat");
    private static final Pattern EXPRESSION = Pattern.compile("[$#]\\{[^}]*}");
    private static final String CALLED_BY_THE_SAME_KEY = "#{execution.processBusinessKey}";

    private EngineRules() {}

    static Stream<String> holdsNoCode(Drawing drawing) {
        return CODE.matcher(drawing.xml()).results().map(MatchResult::group);
    }

    /** A dot or a bracket would call into a bean or an object; the one exception hands the business key on. */
    static Stream<String> expressionsOnlyCompareVariables(Drawing drawing) {
        return EXPRESSION
                .matcher(drawing.xml())
                .results()
                .map(MatchResult::group)
                .filter(expression -> !expression.equals(CALLED_BY_THE_SAME_KEY))
                .filter(expression -> expression.replaceAll("'[^']*'", "").matches(".*[.(\\[].*"));
    }

    static Stream<String> isExecutableAndForgottenAfterHalfAYear(Drawing drawing) {
        return Stream.of(drawing.process())
                .filter(process -> !process.isExecutable()
                        || !"P180D".equals(process.getCamundaHistoryTimeToLiveString())
                        || !process.getId().equals(drawing.key()))
                .map(BaseElement::getId);
    }

    static Stream<String> sideEffectsAreSavePoints(Drawing drawing) {
        return drawing.every(Activity.class).stream()
                .filter(activity -> activity instanceof ServiceTask
                        || activity instanceof CallActivity
                        || activity instanceof BusinessRuleTask rule && rule.getCamundaDelegateExpression() != null)
                .filter(activity -> !activity.isCamundaAsyncBefore())
                .map(BaseElement::getId);
    }

    static Stream<String> answersOfPeopleAreSavePoints(Drawing drawing) {
        return drawing.every(UserTask.class).stream()
                .filter(task -> !task.isCamundaAsyncAfter()
                        || task.getLoopCharacteristics() instanceof MultiInstanceLoopCharacteristics many
                                && !many.isCamundaAsyncAfter())
                .map(BaseElement::getId);
    }

    static Stream<String> peopleAreAskedByAForm(Drawing drawing) {
        return drawing.every(UserTask.class).stream()
                .filter(task -> task.getCamundaFormKey() == null
                        || !task.getCamundaFormKey().startsWith("camunda-forms:/forms/")
                        || !task.getCamundaFormKey().endsWith(kebab(task.getId()) + ".form")
                        || missing(task.getCamundaFormKey().substring("camunda-forms:".length())))
                .map(BaseElement::getId);
    }

    static Stream<String> tasksAreForARoleOrForSomebody(Drawing drawing) {
        return drawing.every(UserTask.class).stream()
                .filter(task -> task.getCamundaCandidateGroups() == null
                        ? task.getChildElementsByType(ExtensionElements.class).stream()
                                .noneMatch(extensions -> !extensions
                                        .getChildElementsByType(CamundaTaskListener.class)
                                        .isEmpty())
                        : !ROLES.contains(task.getCamundaCandidateGroups()))
                .map(BaseElement::getId);
    }

    /** Each wait for a person says until when: by a date of its own, or by the timer at its edge. */
    static Stream<String> tasksSayUntilWhen(Drawing drawing) {
        return drawing.every(UserTask.class).stream()
                .filter(task -> task.getCamundaDueDate() == null)
                .filter(task -> drawing.every(BoundaryEvent.class).stream()
                        .filter(event -> event.getAttachedTo().equals(task))
                        .flatMap(event -> event.getEventDefinitions().stream())
                        .noneMatch(TimerEventDefinition.class::isInstance))
                .map(BaseElement::getId);
    }

    static Stream<String> anElementReachesAtMostOneKnownStatus(Drawing drawing) {
        return drawing.every(BaseElement.class).stream()
                .filter(element -> !Drawing.statuses(element).isEmpty())
                .filter(element -> Drawing.statuses(element).size() > 1
                        || !Drawing.statuses(element)
                                .get(0)
                                .matches(STATUSES.getOrDefault(drawing.key(), "none at all")))
                .map(BaseElement::getId);
    }

    static Stream<String> timersWaitForAVariableInstantOrAPlainDuration(Drawing drawing) {
        return Stream.of(
                        drawing.every(TimeCycle.class).stream()
                                .map(TimeCycle::getTextContent)
                                .filter(weekly -> !weekly.matches("R/\\$\\{[a-z][A-Za-z]*At}/P7D")),
                        drawing.every(TimeDate.class).stream()
                                .map(TimeDate::getTextContent)
                                .filter(instant -> !instant.matches("\\$\\{[a-z][A-Za-z]*At}")),
                        drawing.every(TimeDuration.class).stream()
                                .map(TimeDuration::getTextContent)
                                .filter(duration -> !duration.matches("P[1-9][0-9]*D")))
                .flatMap(Function.identity());
    }

    static Stream<String> calledProcessesKeepTheBusinessKey(Drawing drawing) {
        return drawing.every(CallActivity.class).stream()
                .filter(call -> missing("/bpmn/" + call.getCalledElement() + ".bpmn")
                        || call.getExtensionElements().getElementsQuery().filterByType(CamundaIn.class).list().stream()
                                .noneMatch(in -> CALLED_BY_THE_SAME_KEY.equals(in.getCamundaBusinessKey())))
                .map(BaseElement::getId);
    }

    /** By the table of the Jam, in the version it was announced with. */
    static Stream<String> decisionsExistAndGiveOneAnswer(Drawing drawing) {
        return drawing.every(BusinessRuleTask.class).stream()
                .filter(rule -> rule.getCamundaDelegateExpression() == null)
                .filter(rule -> missing("/dmn/" + rule.getCamundaDecisionRef() + ".dmn")
                        || !"version".equals(rule.getCamundaDecisionRefBinding())
                        || !"${tableVersion}".equals(rule.getCamundaDecisionRefVersion())
                        || !"${tableOwner}".equals(rule.getCamundaDecisionRefTenantId())
                        || !"singleEntry".equals(rule.getCamundaMapDecisionResult())
                        || rule.getCamundaResultVariable() == null)
                .map(BaseElement::getId);
    }

    private static boolean missing(String resource) {
        return EngineRules.class.getResource(resource) == null;
    }

    private static String kebab(String id) {
        return id.replaceFirst("Activity_", "")
                .replaceAll("([a-z])([A-Z])", "$1-$2")
                .toLowerCase(Locale.ROOT);
    }
}
