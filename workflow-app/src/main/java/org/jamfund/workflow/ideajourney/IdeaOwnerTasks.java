package org.jamfund.workflow.ideajourney;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import java.util.List;
import org.jamfund.idea.Ideas;
import org.jamfund.idea.OwnersChanged;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.process.IdeaJourney;
import org.jamfund.process.ProjectDelivery;
import org.jamfund.workflow.engine.Tokens;
import org.jamfund.workflow.engine.WaitingTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What was asked of an idea's owners is asked of those who own it now. */
@Component
@Transactional(propagation = MANDATORY)
class IdeaOwnerTasks {

    private final Ideas ideas;
    private final Tokens tokens;

    IdeaOwnerTasks(Ideas ideas, Tokens tokens) {
        this.ideas = ideas;
        this.tokens = tokens;
    }

    @EventListener
    void on(OwnersChanged fact) {
        List<Id<Person>> owners = ideas.owners(fact.idea());
        tokens.offer(WaitingTask.of(IdeaJourney.KEY, IdeaJourney.REVISE_IDEA, fact.idea()), owners);
        tokens.offer(WaitingTask.of(ProjectDelivery.KEY, ProjectDelivery.PLAN_MILESTONES, fact.idea()), owners);
        tokens.offer(WaitingTask.of(ProjectDelivery.KEY, ProjectDelivery.REPORT_MILESTONE, fact.idea()), owners);
    }
}
