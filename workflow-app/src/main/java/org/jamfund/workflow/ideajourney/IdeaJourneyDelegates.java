package org.jamfund.workflow.ideajourney;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.jamfund.funding.Awards;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.project.Projects;
import org.jamfund.workflow.inbox.OfferedTo;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IdeaJourneyDelegates {

    /** Whichever of an idea's owners answers first. */
    @Bean
    TaskListener ideaOwnerTask(Ideas ideas) {
        return task -> {
            Id<Idea> idea = Id.of(task.getExecution().getProcessBusinessKey());
            ideas.owners(idea).forEach(owner -> task.addCandidateUser(owner.text()));
        };
    }

    /** Owners who come when it is done are told so. */
    @Bean
    OfferedTo ideaOwners(Ideas ideas) {
        return new OfferedTo("ideaOwnerTask", (actor, key) -> ideas.isOwner(Id.of(key), actor.id()));
    }

    /**
     * Money is reserved before the award and committed after it; at most one of the two gives something back. The project
     * comes first, because it is held before the Jam.
     */
    @Bean
    JavaDelegate releaseFunds(Awards awards, Projects projects) {
        return token -> {
            Id<Idea> idea = Id.of(token.getProcessBusinessKey());
            projects.returnUndisbursed(idea);
            awards.release(idea);
        };
    }
}
