package org.jamfund.workflow.journey;

import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.TransitionInstance;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.process.IdeaJourney;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where tokens are right now. */
@Component
class Presence {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;

    Presence(RuntimeService runtime, TaskService tasks, ManagementService jobs) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
    }

    @Nullable
    ProcessInstance running(String businessKey) {
        return runtime.createProcessInstanceQuery()
                .processDefinitionKey(IdeaJourney.KEY)
                .processInstanceBusinessKey(businessKey)
                .singleResult();
    }

    /** The elements of the instance's own drawing where a token is, or is about to arrive. */
    List<String> activities(ProcessInstance instance) {
        ActivityInstance root = runtime.getActivityInstance(instance.getId());
        return root == null ? List.of() : leaves(root).distinct().toList();
    }

    /** The task of the instance or of one it called that is due first. */
    @Nullable
    Task openTask(String businessKey) {
        return tasks.createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .min(Comparator.comparing(Task::getDueDate, Comparator.nullsLast(Comparator.naturalOrder())))
                .orElse(null);
    }

    /** When the task is due; for one without date, when the process stops waiting for it. */
    @Nullable
    Instant due(Task task) {
        Date due = task.getDueDate() == null
                ? jobs.createJobQuery().processInstanceId(task.getProcessInstanceId()).timers().list().stream()
                        .map(Job::getDuedate)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null)
                : task.getDueDate();
        return due == null ? null : due.toInstant();
    }

    private static Stream<String> leaves(ActivityInstance instance) {
        Stream<String> arriving =
                Arrays.stream(instance.getChildTransitionInstances()).map(TransitionInstance::getActivityId);
        if (instance.getChildActivityInstances().length == 0 && instance.getChildTransitionInstances().length == 0) {
            return Stream.of(instance.getActivityId());
        }
        return Stream.concat(
                arriving, Arrays.stream(instance.getChildActivityInstances()).flatMap(Presence::leaves));
    }
}
