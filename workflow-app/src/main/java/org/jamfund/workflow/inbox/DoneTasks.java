package org.jamfund.workflow.inbox;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jamfund.kernel.Coded;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Component;

/** Remembers whose a task was that is no longer open. */
@Component
class DoneTasks {

    private final HistoryService history;
    private final RepositoryService drawings;
    private final List<OfferedTo> listeners;

    DoneTasks(HistoryService history, RepositoryService drawings, List<OfferedTo> listeners) {
        this.history = history;
        this.drawings = drawings;
        this.listeners = listeners;
    }

    /** True for its assignee and for everyone the drawing offers it to, by group or by listener. */
    boolean wasOf(Actor actor, String task) {
        HistoricTaskInstance done = history.createHistoricTaskInstanceQuery()
                .taskId(task)
                .finished()
                .singleResult();
        if (done == null) {
            return false;
        }
        UserTask drawn = drawings.getBpmnModelInstance(done.getProcessDefinitionId())
                .getModelElementById(done.getTaskDefinitionKey());
        return actor.id().text().equals(done.getAssignee())
                || isInGroup(actor, drawn)
                || isListened(actor, drawn, done);
    }

    private static boolean isInGroup(Actor actor, UserTask drawn) {
        List<String> groups = drawn.getCamundaCandidateGroupsList();
        return actor.roles().stream().map(Coded::code).anyMatch(groups::contains);
    }

    /** Candidates a listener named are forgotten with the task: so they are worked out again. */
    private boolean isListened(Actor actor, UserTask drawn, HistoricTaskInstance done) {
        return listeners.stream()
                .filter(offered -> listenersOf(drawn).anyMatch(("${" + offered.listener() + "}")::equals))
                .anyMatch(offered -> offered.byBusinessKey().test(actor, businessKey(done)));
    }

    private static Stream<String> listenersOf(UserTask drawn) {
        return drawn.getExtensionElements() == null
                ? Stream.empty()
                : drawn
                        .getExtensionElements()
                        .getElementsQuery()
                        .filterByType(CamundaTaskListener.class)
                        .list()
                        .stream()
                        .map(CamundaTaskListener::getCamundaDelegateExpression)
                        .filter(Objects::nonNull);
    }

    private String businessKey(HistoricTaskInstance done) {
        return history.createHistoricProcessInstanceQuery()
                .processInstanceId(done.getProcessInstanceId())
                .singleResult()
                .getBusinessKey();
    }
}
