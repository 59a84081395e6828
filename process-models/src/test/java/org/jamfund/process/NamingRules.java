package org.jamfund.process;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;

/** How things are called. Each rule answers with the elements that break it. */
final class NamingRules {

    private static final Pattern CALLED_LIKE_A_FACT = Pattern.compile("([A-Z][a-z]+)+(ed|Withdrawn|Undone|Over)");
    private static final Pattern SERVED_BY =
            Pattern.compile("<bpmn:\\w+ id=\"Activity_(\\w+)\"[^>]*camunda:delegateExpression=\"\\$\\{(\\w+)}\"");
    private static final Map<Class<? extends BaseElement>, String> IDS = new LinkedHashMap<>();

    static {
        IDS.put(SubProcess.class, "SubProcess_[A-Z][A-Za-z]+");
        IDS.put(Activity.class, "Activity_[A-Z][A-Za-z]+");
        IDS.put(Gateway.class, "Gateway_[A-Z][A-Za-z]+");
        IDS.put(FlowNode.class, "Event_[A-Z][A-Za-z]+");
        IDS.put(SequenceFlow.class, "Flow_[A-Z][A-Za-z]+_[A-Z][A-Za-z]+");
        IDS.put(Lane.class, "Lane_[A-Z][A-Za-z]+");
        IDS.put(TextAnnotation.class, "TextAnnotation_[A-Z][A-Za-z]+");
    }

    private NamingRules() {}

    static Stream<String> idsSayWhatAnElementIs(Drawing drawing) {
        return drawing.every(BaseElement.class).stream()
                .filter(element -> IDS.entrySet().stream()
                        .filter(id -> id.getKey().isInstance(element))
                        .findFirst()
                        .map(id -> !element.getId().matches(id.getValue()))
                        .orElse(false))
                .map(BaseElement::getId);
    }

    static Stream<String> everythingWithoutAQuestionHasAName(Drawing drawing) {
        return nodes(drawing, node -> !(node instanceof Gateway) && blank(node.getName()));
    }

    static Stream<String> tasksAreAVerbAndAnObject(Drawing drawing) {
        return drawing.every(Activity.class).stream()
                .filter(activity ->
                        !blank(activity.getName()) && !activity.getName().matches("[A-Z]\\S+( \\S+)+"))
                .map(BaseElement::getId);
    }

    static Stream<String> gatewaysAskAndJoinsDoNot(Drawing drawing) {
        return drawing.every(Gateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1
                        ? blank(gateway.getName()) || !gateway.getName().endsWith("?")
                        : !blank(gateway.getName()) || gateway.getIncoming().size() < 2)
                .map(BaseElement::getId);
    }

    /** Each way out of a question is named and has its condition; the ways out of an event gateway are its events. */
    static Stream<String> answersAreNamedAndDecided(Drawing drawing) {
        return drawing.every(SequenceFlow.class).stream()
                .filter(flow -> {
                    FlowNode from = flow.getSource();
                    boolean answer = from instanceof ExclusiveGateway
                            && from.getOutgoing().size() > 1;
                    return answer == blank(flow.getName()) || answer == (flow.getConditionExpression() == null);
                })
                .map(BaseElement::getId);
    }

    static Stream<String> eventGatewaysLeadToEventsOnly(Drawing drawing) {
        return drawing.every(EventBasedGateway.class).stream()
                .flatMap(gateway -> gateway.getOutgoing().stream())
                .map(SequenceFlow::getTarget)
                .filter(target -> !target.getId().startsWith("Event_"))
                .map(BaseElement::getId);
    }

    static Stream<String> messagesAreCalledLikeFacts(Drawing drawing) {
        return drawing.every(Message.class).stream()
                .filter(message ->
                        !CALLED_LIKE_A_FACT.matcher(message.getName()).matches()
                                || !message.getId().equals("Message_" + message.getName()))
                .map(BaseElement::getId);
    }

    static Stream<String> delegatesAreCalledLikeTheirTask(Drawing drawing) {
        return SERVED_BY
                .matcher(drawing.xml())
                .results()
                .filter(task -> !(Character.toLowerCase(task.group(1).charAt(0))
                                + task.group(1).substring(1))
                        .startsWith(task.group(2)))
                .map(task -> "Activity_" + task.group(1));
    }

    private static Stream<String> nodes(Drawing drawing, Predicate<FlowNode> breaks) {
        return drawing.every(FlowNode.class).stream().filter(breaks).map(BaseElement::getId);
    }

    private static boolean blank(String name) {
        return name == null || name.isBlank();
    }
}
