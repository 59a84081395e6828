package org.jamfund.workflow.engine;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Execution;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jspecify.annotations.Nullable;
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

    Tokens(RuntimeService runtime, TaskService tasks) {
        this.runtime = runtime;
        this.tasks = tasks;
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

    /** Moves the one token that waits for this message. */
    public void move(String message, Id<?> key, Carried carried) {
        Execution waiting = waitingFor(message, key);
        if (waiting == null) {
            throw noJourney();
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

    /** Completes the task and remembers who did it. */
    public void complete(WaitingTask named, @Nullable Id<?> by, Carried carried) {
        Clashes.translated(() -> {
            Task task = query(named).singleResult();
            if (task == null) {
                throw noJourney();
            }
            if (by != null && task.getAssignee() == null) {
                tasks.setAssignee(task.getId(), by.text());
            }
            tasks.complete(task.getId(), carried.variables());
        });
    }

    public boolean isRunning(String process, Id<?> key) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(key.text())
                        .count()
                > 0;
    }

    private void receive(String message, Execution waiting, Carried carried) {
        Clashes.translated(() -> runtime.messageEventReceived(message, waiting.getId(), carried.variables()));
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

    private TaskQuery query(WaitingTask named) {
        TaskQuery query = tasks.createTaskQuery()
                .processDefinitionKey(named.process())
                .taskDefinitionKey(named.element())
                .processInstanceBusinessKey(named.key().text());
        Id<?> assignee = named.assignee();
        return assignee == null ? query : query.taskAssignee(assignee.text());
    }

    private static RuntimeException noJourney() {
        return Refusal.of("no-journey").asException();
    }
}
