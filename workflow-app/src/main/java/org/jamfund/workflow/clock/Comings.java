package org.jamfund.workflow.clock;

import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.jamfund.kernel.Id;
import org.jamfund.process.JamRound;
import org.jamfund.response.Arrival;
import org.jamfund.response.Basis;
import org.jamfund.response.Waits;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reports to the response clock, in the transaction that moves the token. */
@Component
class Comings {

    private final Waits waits;

    Comings(Waits waits) {
        this.waits = waits;
    }

    void asked(DelegateTask task) {
        String[] definition = task.getProcessDefinitionId().split(":");
        String process = definition[0];
        if (process.equals(JamRound.KEY)) {
            boardAsked(task);
            return;
        }
        waits.begin(new Arrival(
                task.getId(),
                Id.of(task.getExecution().getProcessBusinessKey()),
                task.getProcessDefinitionId(),
                process,
                task.getTaskDefinitionKey(),
                Basis.OWN,
                IdeaWaits.isOwnersTurn(task.getTaskDefinitionKey()),
                instant(task.getDueDate())));
    }

    void moved(DelegateTask task) {
        Instant due = instant(task.getDueDate());
        if (due != null) {
            waits.moved(task.getId(), due);
        }
    }

    void done(DelegateTask task) {
        waits.answered(task.getId());
    }

    void takenAway(DelegateTask task) {
        waits.dropped(task.getId());
    }

    void arrived(DelegateExecution token) {
        String element = token.getCurrentActivityId();
        waits.begin(new Arrival(
                IdeaWaits.token(token.getProcessBusinessKey(), element),
                Id.of(token.getProcessBusinessKey()),
                token.getProcessDefinitionId(),
                token.getProcessDefinitionId().split(":")[0],
                element,
                Objects.requireNonNull(IdeaWaits.EVENTS.get(element)),
                false,
                null));
    }

    /** For the engine every event interrupts the waiting for it, whichever it is. */
    void left(DelegateExecution token) {
        waits.answered(IdeaWaits.token(token.getProcessBusinessKey(), token.getCurrentActivityId()));
    }

    private void boardAsked(DelegateTask task) {
        Instant due = instant(task.getDueDate());
        if (due != null) {
            waits.boardAsked(Id.of(task.getExecution().getProcessBusinessKey()), due);
        }
    }

    private static @Nullable Instant instant(@Nullable Date date) {
        return date == null ? null : date.toInstant();
    }
}
