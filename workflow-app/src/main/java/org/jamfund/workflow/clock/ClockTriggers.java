package org.jamfund.workflow.clock;

import static org.springframework.transaction.annotation.Propagation.MANDATORY;

import org.jamfund.idea.Ideas;
import org.jamfund.project.PlanFiled;
import org.jamfund.response.Waits;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What happens to one idea and changes how long others wait. */
@Component
@Transactional(propagation = MANDATORY)
class ClockTriggers {

    private final Waits waits;
    private final Ideas ideas;

    ClockTriggers(Waits waits, Ideas ideas) {
        this.waits = waits;
        this.ideas = ideas;
    }

    /** Until its last milestone money of this project may still return to the waitlist. */
    @EventListener
    void on(PlanFiled fact) {
        waits.milestonesPlanned(ideas.get(fact.idea()).jamId());
    }
}
