package org.jamfund.workflow.ideajourney;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Id;
import org.jamfund.process.IdeaJourney;
import org.jamfund.workflow.engine.Cause;
import org.jamfund.workflow.engine.StatusOfAProcess;
import org.springframework.stereotype.Component;

/** The status of an idea is where its token is. */
@Component
class IdeaJourneyStatus implements StatusOfAProcess {

    private final Ideas ideas;

    IdeaJourneyStatus(Ideas ideas) {
        this.ideas = ideas;
    }

    @Override
    public String process() {
        return IdeaJourney.KEY;
    }

    @Override
    public void reached(DelegateExecution token, String status) {
        Cause cause = Cause.of(token);
        ideas.reach(
                Id.of(token.getProcessBusinessKey()),
                Coded.of(IdeaStatus.class, "status", status),
                cause.by(),
                cause.reason());
    }
}
