package org.jamfund.workflow.engine;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.process.Variable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves tokens inside the transaction of whoever states a fact: both or neither. Where no token waits, nothing happened
 * that could be recorded: Refused {@code no-journey}. A clash with another transaction is a Spring
 * ConcurrencyFailureException, so that the edge can do the whole command again.
 */
@Component
@Transactional(propagation = MANDATORY)
public class Tokens {

    private final RuntimeService runtime;
    private final TaskService tasks;
    private final ManagementService jobs;
    private final HistoryService history;

    Tokens(RuntimeService runtime, TaskService tasks, ManagementService jobs, HistoryService history) {
        this.runtime = runtime;
        this.tasks = tasks;
        this.jobs = jobs;
        this.history = history;
    }

    /** Starts the process this message starts; Refused {@code already-started} where one runs for that key. */
    public void start(String message, String process, Id<?> key, Carried carried) {
        Clashes.translated(() -> {
            if (isRunning(process, key)) {
                throw Refusal.of("already-started").asException();
            }
            runtime.startProcessInstanceByMessage(message, key.text(), carried.variables());
        });
    }

    /** Takes a process away with all it has left, as if it had never begun: no status follows from that. */
    public void forget(String process, Id<?> key) {
        List<ProcessInstance> running = runtime.createProcessInstanceQuery()
                .processDefinitionKey(process)
                .processInstanceBusinessKey(key.text())
                .list();
        Clashes.translated(() -> running.forEach(instance -> {
            runtime.deleteProcessInstance(instance.getId(), "its subject is gone", true, true, true);
            history.deleteHistoricProcessInstance(instance.getId());
        }));
    }

    /** Moves the one token that waits for this message. */
    public void move(String message, Id<?> key, Carried carried) {
        Execution waiting = waitingFor(message, key);
        if (waiting == null) {
            throw nobodyWaits(key);
        }
        receive(message, waiting, carried);
    }

    /** Moves the token that waits for this message, if one does. */
    public boolean tell(String message, Id<?> key, Carried carried) {
        Execution waiting = waitingFor(message, key);
        if (waiting == null) {
            return false;
        }
        receive(message, waiting, carried);
        return true;
    }

    /** Moves tokens of all processes that carry this value and wait for the message, at most so many; true while more may wait. */
    public boolean tellAll(String message, Variable<String> variable, String value, int atMost, Carried carried) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processVariableValueEquals(variable.name(), value)
                .listPage(0, atMost);
        waiting.forEach(token -> receive(message, token, carried));
        return waiting.size() == atMost;
    }

    /** Completes the task and remembers who did it. */
    public void complete(WaitingTask named, @Nullable Id<?> by, Carried carried) {
        Task task = query(named).singleResult();
        if (task == null) {
            throw nobodyWaits(named.key());
        }
        complete(task, by, carried);
    }

    /** Ends the task where it is open; nobody is named as having done it. */
    public void completeIfOpen(WaitingTask named, Carried carried) {
        Task task = query(named).singleResult();
        if (task != null) {
            complete(task, null, carried);
        }
    }

    private void complete(Task task, @Nullable Id<?> by, Carried carried) {
        Clashes.translated(
                () -> {
                    if (by != null && task.getAssignee() == null) {
                        tasks.setAssignee(task.getId(), by.text());
                    }
                    tasks.complete(task.getId(), carried.variables());
                },
                () -> tasks.createTaskQuery().taskId(task.getId()).count() > 0);
        OwnDeeds.add(task.getId());
    }

    /** Whether this very transaction has completed that task. */
    public boolean hasCompleted(String task) {
        return OwnDeeds.include(task);
    }

    public boolean isRunning(String process, Id<?> key) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(key.text())
                        .count()
                > 0;
    }

    private void receive(String message, Execution waiting, Carried carried) {
        Clashes.translated(
                () -> runtime.messageEventReceived(message, waiting.getId(), carried.variables()),
                () -> runtime.createEventSubscriptionQuery()
                                .eventName(message)
                                .executionId(waiting.getId())
                                .count()
                        > 0);
    }

    private @Nullable Execution waitingFor(String message, Id<?> key) {
        List<Execution> waiting = runtime.createExecutionQuery()
                .messageEventSubscriptionName(message)
                .processInstanceBusinessKey(key.text())
                .list();
        if (waiting.size() > 1) {
            throw new IllegalStateException(message + " is awaited " + waiting.size() + " times for " + key.text());
        }
        return waiting.isEmpty() ? null : waiting.get(0);
    }

    /** Offers the task, where it is open, to these people instead of those it was offered to. */
    public void offer(WaitingTask named, List<? extends Id<?>> people) {
        Task task = query(named).singleResult();
        if (task == null) {
            return;
        }
        tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getUserId() != null)
                .forEach(link -> tasks.deleteCandidateUser(task.getId(), link.getUserId()));
        people.forEach(person -> tasks.addCandidateUser(task.getId(), person.text()));
    }

    private TaskQuery query(WaitingTask named) {
        TaskQuery query = tasks.createTaskQuery()
                .processDefinitionKey(named.process())
                .taskDefinitionKey(named.element())
                .processInstanceBusinessKey(named.key().text());
        Id<?> assignee = named.assignee();
        return assignee == null ? query : query.taskAssignee(assignee.text());
    }

    /** A step that runs as a job right now may be about to wait for this: then it is worth trying again. */
    private RuntimeException nobodyWaits(Id<?> key) {
        boolean underWay = runtime.createProcessInstanceQuery().processInstanceBusinessKey(key.text()).list().stream()
                .anyMatch(instance -> jobs.createJobQuery()
                                .processInstanceId(instance.getId())
                                .messages()
                                .executable()
                                .count()
                        > 0);
        return underWay
                ? new PessimisticLockingFailureException("The token of " + key + " is under way")
                : Refusal.of("no-journey").asException();
    }
}
