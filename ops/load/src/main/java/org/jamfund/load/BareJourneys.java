package org.jamfund.load;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.EventSubscription;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.IdeaJourney;
import org.jamfund.process.ProjectDelivery;

/** Walks journeys through the bare engine, from submission to the last tranche, with the engine's own job executor. */
final class BareJourneys {

    private static final Duration LIMIT = Duration.ofMinutes(3);

    private final ProcessEngine engine;
    private final Hands hands;

    BareJourneys(ProcessEngine engine, Hands hands) {
        this.engine = engine;
        this.hands = hands;
    }

    Duration walk(int journeys) {
        long over = over();
        Instant start = Instant.now();
        hands.each(Collections.nCopies(journeys, "jam"), this::submit);
        while (over() < over + journeys) {
            if (Duration.between(start, Instant.now()).compareTo(LIMIT) > 0) {
                throw new IllegalStateException("The bare engine did not finish in " + LIMIT);
            }
            propose();
            hands.each(openTasks(), tasks -> tasks.forEach(this::complete));
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        return Duration.between(start, Instant.now());
    }

    private void submit(String jam) {
        String idea = UUID.randomUUID().toString();
        engine.getRuntimeService()
                .startProcessInstanceByMessage(
                        IdeaJourney.IDEA_SUBMITTED,
                        idea,
                        Map.of(IdeaJourney.JAM.name(), jam, IdeaJourney.ROUNDS.name(), 0));
        engine.getRuntimeService()
                .createMessageCorrelation(IdeaJourney.IDEA_SHORTLISTED)
                .processInstanceBusinessKey(idea)
                .correlate();
    }

    private void propose() {
        List<EventSubscription> waiting = engine.getRuntimeService()
                .createEventSubscriptionQuery()
                .eventName(IdeaJourney.FUNDING_PROPOSED)
                .list();
        hands.each(
                waiting,
                one -> engine.getRuntimeService()
                        .messageEventReceived(IdeaJourney.FUNDING_PROPOSED, one.getExecutionId()));
    }

    /** By process, so that no two hands move one token. */
    private Collection<List<Task>> openTasks() {
        return engine.getTaskService().createTaskQuery().list().stream()
                .collect(Collectors.groupingBy(Task::getProcessInstanceId))
                .values();
    }

    private void complete(Task task) {
        Map<String, Object> variables = switch (task.getTaskDefinitionKey()) {
            case ExpertReview.ASSESS_IDEA -> Map.of(ExpertReview.ASSESSED.name(), true);
            case ProjectDelivery.APPROVE_TRANCHE -> Map.of(ProjectDelivery.TRANCHE_APPROVED.name(), true);
            default -> Map.of();
        };
        engine.getTaskService().complete(task.getId(), variables);
    }

    private long over() {
        return engine.getHistoryService()
                .createHistoricProcessInstanceQuery()
                .processDefinitionKey(IdeaJourney.KEY)
                .finished()
                .count();
    }
}
