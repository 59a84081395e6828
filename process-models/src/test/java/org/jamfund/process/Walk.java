package org.jamfund.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;

/** One instance being walked through its drawing, together with everything it calls; each step also runs what follows by itself. */
final class Walk {

    private final Stage stage;
    private final ProcessEngine engine;
    private final String instance;
    private final String businessKey;

    Walk(Stage stage, String instance, String businessKey) {
        this.stage = stage;
        this.engine = stage.engineItself();
        this.instance = instance;
        this.businessKey = businessKey;
    }

    Walk told(String message) {
        return told(message, Map.of());
    }

    Walk told(String message, Map<String, Object> variables) {
        engine.getRuntimeService()
                .createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey)
                .setVariables(variables)
                .correlate();
        stage.work();
        return this;
    }

    Walk done(String task) {
        return done(task, Map.of());
    }

    /** Completes the first open task of this kind. */
    Walk done(String task, Map<String, Object> variables) {
        Task open = tasks(task).stream()
                .findFirst()
                .orElseThrow(() -> new AssertionError("No task " + task + " is open: " + openTasks()));
        engine.getTaskService().complete(open.getId(), variables);
        stage.work();
        return this;
    }

    Walk due(String timer) {
        engine.getManagementService().executeJob(timer(timer).getId());
        stage.work();
        return this;
    }

    Date dueDate(String timer) {
        return timer(timer).getDuedate();
    }

    private Job timer(String timer) {
        return timers().stream()
                .filter(each -> timer.equals(definition(each)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No timer " + timer + " is set"));
    }

    List<Task> tasks(String task) {
        return engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(businessKey)
                .taskDefinitionKey(task)
                .list();
    }

    List<String> openTasks() {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(businessKey).list().stream()
                .map(Task::getTaskDefinitionKey)
                .toList();
    }

    List<String> openTimers() {
        return timers().stream().map(this::definition).toList();
    }

    private List<Job> timers() {
        return engine.getManagementService().createJobQuery().timers().list();
    }

    private String definition(Job job) {
        return engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    List<String> statuses() {
        return stage.statuses(businessKey);
    }

    Map<String, Object> variables() {
        return engine.getRuntimeService().getVariables(instance);
    }

    void waitsFor(String message) {
        assertThat(engine.getRuntimeService()
                        .createEventSubscriptionQuery()
                        .eventName(message)
                        .list())
                .as("subscription to " + message)
                .anyMatch(subscription -> businessKey.equals(businessKeyOf(subscription.getProcessInstanceId())));
    }

    private String businessKeyOf(String processInstance) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceId(processInstance)
                .singleResult()
                .getBusinessKey();
    }

    /** The instance is over by itself, through this end event, and nothing of it or of what it called is left. */
    void endedAt(String endEvent) {
        HistoricProcessInstance history = engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processInstanceId(instance)
                .singleResult();
        assertThat(history.getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
        assertThat(passed()).contains(endEvent);
        assertThat(engine.getRuntimeService()
                        .createProcessInstanceQuery()
                        .processInstanceBusinessKey(businessKey)
                        .count())
                .as("instances left")
                .isZero();
        assertThat(openTasks()).isEmpty();
        assertThat(openTimers()).isEmpty();
    }

    List<String> passed() {
        return engine
                .getHistoryService()
                .createHistoricActivityInstanceQuery()
                .processInstanceId(instance)
                .list()
                .stream()
                .map(HistoricActivityInstance::getActivityId)
                .toList();
    }

    /** How an instance this one called has ended: COMPLETED, or terminated from outside. */
    String endOfCalled(String process) {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .superProcessInstanceId(instance)
                .processDefinitionKey(process)
                .singleResult()
                .getState();
    }
}
