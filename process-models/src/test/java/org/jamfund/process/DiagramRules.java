package org.jamfund.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.Association;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Lane;
import org.camunda.bpm.model.bpmn.instance.Participant;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.TextAnnotation;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnLabel;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.dc.Bounds;
import org.camunda.bpm.model.bpmn.instance.di.Edge;
import org.camunda.bpm.model.bpmn.instance.di.Waypoint;

/** How a drawing looks. Each rule answers with the elements that break it. */
final class DiagramRules {

    private DiagramRules() {}

    static Stream<String> everyElementHasItsPlace(Drawing drawing) {
        List<BaseElement> shapes = new ArrayList<>();
        shapes.addAll(drawing.every(FlowNode.class));
        shapes.addAll(drawing.every(Participant.class));
        shapes.addAll(drawing.every(Lane.class));
        shapes.addAll(drawing.every(TextAnnotation.class));
        return shapes.stream()
                .filter(element -> drawing.every(BpmnShape.class).stream()
                        .noneMatch(shape -> element.equals(shape.getBpmnElement()) && shape.getBounds() != null))
                .map(BaseElement::getId);
    }

    static Stream<String> everyFlowHasItsLine(Drawing drawing) {
        List<BaseElement> lines = new ArrayList<>();
        lines.addAll(drawing.every(SequenceFlow.class));
        lines.addAll(drawing.every(Association.class));
        return lines.stream()
                .filter(element -> drawing.every(BpmnEdge.class).stream()
                        .noneMatch(edge -> element.equals(edge.getBpmnElement())
                                && edge.getWaypoints().size() > 1))
                .map(BaseElement::getId);
    }

    static Stream<String> namesOutsideTheirShapeHaveTheirPlace(Drawing drawing) {
        Stream<BpmnLabel> labels = Stream.concat(
                outside(drawing, drawing.every(FlowNode.class))
                        .map(node -> ((BpmnShape) node.getDiagramElement()).getBpmnLabel()),
                outside(drawing, drawing.every(SequenceFlow.class))
                        .map(flow -> ((BpmnEdge) flow.getDiagramElement()).getBpmnLabel()));
        return labels.filter(label -> label == null || label.getBounds() == null)
                .map(label -> "a label without its place");
    }

    private static Stream<? extends FlowElement> outside(Drawing drawing, Collection<? extends FlowElement> elements) {
        return elements.stream().filter(element -> !(element instanceof Activity) && element.getName() != null);
    }

    static Stream<String> flowsKeepInsideThePool(Drawing drawing) {
        Participant pool = drawing.every(Participant.class).iterator().next();
        Bounds frame = ((BpmnShape) pool.getDiagramElement()).getBounds();
        return drawing.every(Waypoint.class).stream()
                .filter(point -> point.getX() < frame.getX()
                        || point.getX() > frame.getX() + frame.getWidth()
                        || point.getY() < frame.getY()
                        || point.getY() > frame.getY() + frame.getHeight())
                .map(point -> "a point at " + point.getX() + "," + point.getY());
    }

    /** Lines of one source may leave, and lines to one target arrive, on the same stretch; no others meet. */
    static Stream<String> noTwoFlowsCross(Drawing drawing) {
        List<Stretch> stretches = drawing.every(SequenceFlow.class).stream()
                .flatMap(DiagramRules::stretches)
                .toList();
        return stretches.stream()
                .flatMap(one ->
                        stretches.stream().filter(other -> one.meets(other)).map(other -> one.flow.getId()))
                .distinct();
    }

    private static Stream<Stretch> stretches(SequenceFlow flow) {
        List<Waypoint> points =
                new ArrayList<>(((Edge) Objects.requireNonNull(flow.getDiagramElement())).getWaypoints());
        return Stream.iterate(1, at -> at < points.size(), at -> at + 1)
                .map(at -> new Stretch(flow, points.get(at - 1), points.get(at)));
    }

    /** A straight piece of a flow; all are level or upright. */
    private record Stretch(SequenceFlow flow, Waypoint from, Waypoint to) {

        boolean meets(Stretch other) {
            boolean related = flow.getSource().equals(other.flow.getSource())
                    || flow.getTarget().equals(other.flow.getTarget());
            return !related
                    && overlap(from.getX(), to.getX(), other.from.getX(), other.to.getX())
                    && overlap(from.getY(), to.getY(), other.from.getY(), other.to.getY());
        }

        private static boolean overlap(double a, double b, double c, double d) {
            return Math.min(a, b) <= Math.max(c, d) && Math.min(c, d) <= Math.max(a, b);
        }
    }
}
