package org.jamfund.workflow.clock;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.jamfund.jam.Jam;
import org.jamfund.jam.JamRescheduled;
import org.jamfund.kernel.Id;
import org.jamfund.process.ExpertReview;
import org.jamfund.process.IdeaJourney;
import org.jamfund.review.MovedSeat;
import org.jamfund.review.SeatDates;
import org.jamfund.workflow.engine.Carried;
import org.jamfund.workflow.engine.Timers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tasks whose date followed from the end of the review follow it when it moves; the clock hears of each from its task. */
@Component
@Transactional(propagation = MANDATORY)
class MovedCalendars {

    private final SeatDates seats;
    private final TaskService tasks;
    private final Timers timers;

    MovedCalendars(SeatDates seats, TaskService tasks, Timers timers) {
        this.seats = seats;
        this.tasks = tasks;
        this.timers = timers;
    }

    @EventListener
    void on(JamRescheduled fact) {
        seats.follow(fact.jam()).forEach(this::moveAssessment);
        tasks.createTaskQuery()
                .processDefinitionKey(IdeaJourney.KEY)
                .taskDefinitionKey(IdeaJourney.REVISE_IDEA)
                .processVariableValueEquals(IdeaJourney.JAM.name(), fact.jam().text())
                .list()
                .forEach(task -> moveRevision(fact.jam(), task));
    }

    private void moveAssessment(MovedSeat seat) {
        tasks.createTaskQuery()
                .processDefinitionKey(ExpertReview.KEY)
                .taskDefinitionKey(ExpertReview.ASSESS_IDEA)
                .processInstanceBusinessKey(seat.idea().text())
                .taskAssignee(seat.expert().text())
                .list()
                .forEach(task -> move(task, seat.due()));
    }

    /** Its timer, which declines for silence, moves too. */
    private void moveRevision(Id<Jam> jam, Task task) {
        Instant due = seats.dueOf(jam, task.getCreateTime().toInstant());
        timers.rescheduleOf(
                task.getProcessInstanceId(),
                Carried.nothing().with(IdeaJourney.REVISION_DUE_AT, due.toString()),
                Map.of(IdeaJourney.REVISION_OVERDUE, IdeaJourney.REVISION_DUE_AT));
        move(task, due);
    }

    private void move(Task task, Instant due) {
        if (!Date.from(due).equals(task.getDueDate())) {
            tasks.setDueDate(task.getId(), Date.from(due));
        }
    }
}
