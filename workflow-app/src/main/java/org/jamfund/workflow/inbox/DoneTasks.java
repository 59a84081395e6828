package org.jamfund.workflow.inbox;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jamfund.kernel.Coded;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Component;

/** Remembers whose a task was that is no longer open. */
@Component
class DoneTasks {

    private final HistoryService history;
    private final RepositoryService drawings;

    DoneTasks(HistoryService history, RepositoryService drawings) {
        this.history = history;
        this.drawings = drawings;
    }

    /** True for its assignee and for everyone in a group the drawing offers it to. */
    boolean wasOf(Actor actor, String task) {
        HistoricTaskInstance done = history.createHistoricTaskInstanceQuery()
                .taskId(task)
                .finished()
                .singleResult();
        return done != null
                && (actor.id().text().equals(done.getAssignee())
                        || groups(done).stream()
                                .anyMatch(group ->
                                        actor.roles().stream().map(Coded::code).anyMatch(group::equals)));
    }

    private List<String> groups(HistoricTaskInstance done) {
        UserTask drawn = drawings.getBpmnModelInstance(done.getProcessDefinitionId())
                .getModelElementById(done.getTaskDefinitionKey());
        return drawn.getCamundaCandidateGroupsList();
    }
}
