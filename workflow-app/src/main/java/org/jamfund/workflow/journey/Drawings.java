package org.jamfund.workflow.journey;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaProperties;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the deployed drawings say in words: names, who acts, and which status is reached where. They never change. */
@Component
class Drawings {

    private record Words(
            String process, Map<String, String> names, Map<String, String> lanes, Map<String, String> statuses) {}

    private final RepositoryService repository;
    private final Labels labels;
    private final Map<String, Words> read = new ConcurrentHashMap<>();

    Drawings(RepositoryService repository, Labels labels) {
        this.repository = repository;
        this.labels = labels;
    }

    /** The element's name in the reader's language, or nothing for an element without. */
    String name(String drawing, String element) {
        Words words = words(drawing);
        return labels.of(words.process(), element, words.names().getOrDefault(element, ""));
    }

    /** Who acts there, in the reader's language; the parts of a sub-process act in its lane. */
    String lane(String drawing, String element) {
        Words words = words(drawing);
        String lane = words.lanes().getOrDefault(element, "");
        return labels.of(words.process(), lane, words.names().getOrDefault(lane, ""));
    }

    @Nullable
    String status(String drawing, String element) {
        return words(drawing).statuses().get(element);
    }

    private Words words(String drawing) {
        return read.computeIfAbsent(drawing, id -> {
            BpmnModelInstance model = repository.getBpmnModelInstance(id);
            Collection<FlowNode> nodes = model.getModelElementsByType(FlowNode.class);
            Map<String, String> names = nodes.stream()
                    .filter(node -> node.getName() != null)
                    .collect(Collectors.toMap(BaseElement::getId, FlowElement::getName));
            model.getModelElementsByType(Lane.class).forEach(lane -> names.put(lane.getId(), lane.getName()));
            return new Words(
                    repository.getProcessDefinition(id).getKey(),
                    names,
                    nodes.stream().collect(Collectors.toMap(BaseElement::getId, node -> laneOf(model, node))),
                    nodes.stream()
                            .filter(node -> statusOf(node) != null)
                            .collect(Collectors.toMap(BaseElement::getId, node -> String.valueOf(statusOf(node)))));
        });
    }

    private static String laneOf(BpmnModelInstance model, FlowNode node) {
        return model.getModelElementsByType(Lane.class).stream()
                .filter(lane -> lane.getFlowNodeRefs().contains(node))
                .map(Lane::getId)
                .findFirst()
                .orElseGet(() -> node.getParentElement() instanceof FlowNode around ? laneOf(model, around) : "");
    }

    private static @Nullable String statusOf(FlowNode node) {
        if (node.getExtensionElements() == null) {
            return null;
        }
        return node.getExtensionElements().getElementsQuery().filterByType(CamundaProperties.class).list().stream()
                .flatMap(properties -> properties.getCamundaProperties().stream())
                .filter(property -> "status".equals(property.getCamundaName()))
                .map(property -> property.getCamundaValue())
                .findFirst()
                .orElse(null);
    }
}
