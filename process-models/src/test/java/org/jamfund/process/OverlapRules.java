package org.jamfund.process;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.DiagramElement;

/** What would hide something in a drawing. Each rule answers with the elements that break it. */
final class OverlapRules {

    /** A lane's own name runs along its left edge. */
    private static final double LANE_NAME = 30;
    /** The sign of a task, a person or a wheel, sits in its left upper corner. */
    private static final double SIGN = 28;

    private OverlapRules() {}

    /** The words beside an event, a question or an answer lie on no shape, on no other words and on no lane's name. */
    static Stream<String> wordsLieOnNothing(Drawing drawing) {
        List<Area> words = words(drawing);
        List<Area> all = new ArrayList<>(words);
        all.addAll(shapes(drawing));
        return words.stream()
                .filter(one -> all.stream().anyMatch(other -> !one.of.equals(other.of) && one.meets(other)))
                .map(Area::of);
    }

    static Stream<String> edgesLeaveTheSignOfATaskFree(Drawing drawing) {
        return drawing.every(BoundaryEvent.class).stream()
                .filter(event -> !(event.getAttachedTo() instanceof SubProcess))
                .filter(event -> {
                    Bounds task = shape(event.getAttachedTo()).getBounds();
                    Area sign = new Area("sign", task.getX(), task.getY(), SIGN, SIGN);
                    return sign.meets(Area.of(event.getId(), shape(event).getBounds()));
                })
                .map(BaseElement::getId);
    }

    private static List<Area> words(Drawing drawing) {
        Stream<Area> ofNodes = drawing.every(FlowNode.class).stream()
                .flatMap(node -> words(node.getId(), shape(node).getBpmnLabel()));
        Stream<Area> ofFlows = drawing.every(SequenceFlow.class).stream()
                .flatMap(flow -> words(
                        flow.getId(),
                        Objects.requireNonNull(flow.getDiagramElement()).getBpmnLabel()));
        return Stream.concat(ofNodes, ofFlows).toList();
    }

    private static Stream<Area> words(String of, BpmnLabel label) {
        return label == null ? Stream.empty() : Stream.of(Area.of(of, label.getBounds()));
    }

    private static List<Area> shapes(Drawing drawing) {
        List<Area> shapes = new ArrayList<>();
        drawing.every(FlowNode.class).stream()
                .filter(node -> !(node instanceof SubProcess))
                .forEach(node -> shapes.add(
                        Area.of("shape of " + node.getId(), shape(node).getBounds())));
        drawing.every(TextAnnotation.class)
                .forEach(note -> shapes.add(Area.of(note.getId(), bounds(note.getDiagramElement()))));
        drawing.every(Lane.class).forEach(lane -> {
            Bounds bounds = bounds(lane.getDiagramElement());
            shapes.add(new Area(lane.getId(), bounds.getX(), bounds.getY(), LANE_NAME, bounds.getHeight()));
        });
        return shapes;
    }

    private static BpmnShape shape(FlowNode node) {
        return (BpmnShape) Objects.requireNonNull(node.getDiagramElement());
    }

    private static Bounds bounds(DiagramElement drawn) {
        return ((BpmnShape) drawn).getBounds();
    }

    private record Area(String of, double x, double y, double width, double height) {

        static Area of(String of, Bounds bounds) {
            return new Area(of, bounds.getX(), bounds.getY(), bounds.getWidth(), bounds.getHeight());
        }

        boolean meets(Area other) {
            return x < other.x + other.width
                    && other.x < x + width
                    && y < other.y + other.height
                    && other.y < y + height;
        }
    }
}
