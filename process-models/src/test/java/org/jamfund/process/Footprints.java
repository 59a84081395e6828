package org.jamfund.process;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.pvm.process.TransitionImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;

/** Remembers every element and flow a token has touched, and the statuses it reached, in order. */
final class Footprints extends AbstractBpmnParseListener {

    private final Map<String, Set<String>> drawn = new HashMap<>();
    private final Set<String> touched = new TreeSet<>();
    private final Map<String, List<String>> statuses = new HashMap<>();

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        Drawing drawing = Drawing.of(process.getKey());
        watch(process, drawing, drawn.computeIfAbsent(process.getKey(), key -> new TreeSet<>()));
    }

    private void watch(ScopeImpl scope, Drawing drawing, Set<String> ids) {
        for (ActivityImpl activity : scope.getActivities()) {
            boolean drawn = !activity.getId().contains("#");
            if (drawn) {
                ids.add(activity.getId());
                activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> arrived(execution, drawing, activity.getId()));
            }
            activity.getOutgoingTransitions().forEach(flow -> {
                ids.add(flow.getId());
                ((TransitionImpl) flow).addListener(ExecutionListener.EVENTNAME_TAKE, (ExecutionListener)
                        execution -> touched.add(drawing.key() + flow.getId()));
            });
            watch(activity, drawing, ids);
        }
    }

    private void arrived(DelegateExecution execution, Drawing drawing, String activity) {
        touched.add(drawing.key() + activity);
        drawing.status(activity)
                .ifPresent(
                        status -> statuses.computeIfAbsent(execution.getProcessBusinessKey(), key -> new ArrayList<>())
                                .add(status));
    }

    List<String> statuses(String businessKey) {
        return List.copyOf(statuses.getOrDefault(businessKey, List.of()));
    }

    void forgetStatuses() {
        statuses.clear();
    }

    void forgetTouches() {
        touched.clear();
    }

    Set<String> neverWalked(String process) {
        Set<String> missed = new TreeSet<>(drawn.get(process));
        missed.removeIf(id -> touched.contains(process + id));
        return missed;
    }
}
