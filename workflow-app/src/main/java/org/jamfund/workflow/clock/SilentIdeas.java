package org.jamfund.workflow.clock;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
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
    private final AtomicReference<List<Found>> lately = new AtomicReference<>(List.of());

    SilentIdeas(Waits waits, TaskService tasks, RuntimeService runtime, TransactionOperations transactions) {
        this.waits = waits;
        this.tasks = tasks;
        this.runtime = runtime;
        this.transactions = transactions;
    }

    /** How many were found. Chunks of their own transactions, so that many are no burden. */
    public int putOnTheClock() {
        takeOffWhatMovedOn(lately.getAndSet(List.of()));
        List<Found> all = new ArrayList<>();
        List<Id<Idea>> chunk = waits.unwatched(BEFORE_ALL, AT_ONCE);
        while (!chunk.isEmpty()) {
            List<Id<Idea>> silent = chunk;
            transactions.executeWithoutResult(status -> silent.forEach(idea -> all.add(watch(idea))));
            chunk = waits.unwatched(silent.get(silent.size() - 1), AT_ONCE);
        }
        lately.set(all);
        return all.size();
    }

    /** An idea that was put on the clock, and for which tokens; none where it waited for nothing. */
    private record Found(Id<Idea> idea, Set<String> tokens) {}

    /** A token that moved on while it was put on the clock left nothing to take away then; by now it has long arrived. */
    private void takeOffWhatMovedOn(List<Found> before) {
        for (int from = 0; from < before.size(); from += AT_ONCE) {
            List<Found> some = before.subList(from, Math.min(before.size(), from + AT_ONCE));
            transactions.executeWithoutResult(status -> some.forEach(this::takeOff));
        }
    }

    private void takeOff(Found found) {
        Set<String> now = arrivals(found.idea()).map(Arrival::token).collect(toSet());
        if (found.tokens().isEmpty() && !now.isEmpty()) {
            waits.endStep(found.idea());
        }
        found.tokens().stream().filter(token -> !now.contains(token)).forEach(waits::dropped);
    }

    private Found watch(Id<Idea> idea) {
        List<Arrival> arrivals = arrivals(idea).toList();
        if (arrivals.isEmpty()) {
            waits.beginStep(idea);
        }
        arrivals.forEach(waits::begin);
        return new Found(idea, arrivals.stream().map(Arrival::token).collect(toSet()));
    }

    private Stream<Arrival> arrivals(Id<Idea> idea) {
        return Stream.concat(tasks(idea), events(idea));
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
