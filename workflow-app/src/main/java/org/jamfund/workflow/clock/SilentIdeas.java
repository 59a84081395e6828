package org.jamfund.workflow.clock;

import java.util.Date;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.process.IdeaJourney;
import org.jamfund.response.Arrival;
import org.jamfund.response.Basis;
import org.jamfund.response.Waits;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Finds ideas under way that are not on the clock and puts them there: those that began to wait before there was a clock,
 * those between two steps, and those whose step has failed or whose journey is lost, which nobody else would hear of.
 */
@Component
public class SilentIdeas {

    private static final int AT_ONCE = 200;
    private static final Id<Idea> BEFORE_ALL = new Id<>(Long.MIN_VALUE);

    private final Waits waits;
    private final TaskService tasks;
    private final RuntimeService runtime;
    private final TransactionOperations transactions;

    SilentIdeas(Waits waits, TaskService tasks, RuntimeService runtime, TransactionOperations transactions) {
        this.waits = waits;
        this.tasks = tasks;
        this.runtime = runtime;
        this.transactions = transactions;
    }

    /** How many were found. Chunks of their own transactions, so that many are no burden. */
    public int putOnTheClock() {
        int found = 0;
        List<Id<Idea>> chunk = waits.unwatched(BEFORE_ALL, AT_ONCE);
        while (!chunk.isEmpty()) {
            List<Id<Idea>> silent = chunk;
            transactions.executeWithoutResult(status -> silent.forEach(this::watch));
            found += silent.size();
            chunk = waits.unwatched(silent.get(silent.size() - 1), AT_ONCE);
        }
        return found;
    }

    private void watch(Id<Idea> idea) {
        List<Arrival> arrivals = Stream.concat(tasks(idea), events(idea)).toList();
        if (arrivals.isEmpty()) {
            waits.beginStep(idea);
        }
        arrivals.forEach(waits::begin);
    }

    private Stream<Arrival> tasks(Id<Idea> idea) {
        Predicate<Task> ofTheIdea = task -> IdeaWaits.PROCESSES.contains(process(task.getProcessDefinitionId()));
        return tasks.createTaskQuery().processInstanceBusinessKey(idea.text()).list().stream()
                .filter(ofTheIdea)
                .map(task -> {
                    Date due = task.getDueDate();
                    String drawing = task.getProcessDefinitionId();
                    return new Arrival(
                            task.getId(),
                            idea,
                            drawing,
                            process(drawing),
                            task.getTaskDefinitionKey(),
                            Basis.OWN,
                            IdeaWaits.isOwnersTurn(task.getTaskDefinitionKey()),
                            due == null ? null : due.toInstant());
                });
    }

    private Stream<Arrival> events(Id<Idea> idea) {
        ProcessInstance journey = runtime.createProcessInstanceQuery()
                .processDefinitionKey(IdeaJourney.KEY)
                .processInstanceBusinessKey(idea.text())
                .singleResult();
        ActivityInstance root = journey == null ? null : runtime.getActivityInstance(journey.getId());
        if (root == null) {
            return Stream.empty();
        }
        return Stream.of(root.getChildActivityInstances())
                .filter(active -> IdeaWaits.EVENTS.containsKey(active.getActivityId()))
                .map(active -> new Arrival(
                        IdeaWaits.token(idea.text(), active.getActivityId()),
                        idea,
                        active.getProcessDefinitionId(),
                        IdeaJourney.KEY,
                        active.getActivityId(),
                        IdeaWaits.EVENTS.get(active.getActivityId()),
                        false,
                        null));
    }

    private static String process(String drawing) {
        return drawing.split(":")[0];
    }
}
