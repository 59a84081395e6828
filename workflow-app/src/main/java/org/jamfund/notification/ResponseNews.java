package org.jamfund.notification;

import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.project.ProjectRegister;
import org.jamfund.project.ProjectStatus;
import org.jamfund.response.WaitAnswered;
import org.jamfund.response.WaitOverdue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What owners hear of an idea that waits too long: once that it does, and once that it has been answered. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ResponseNews {

    private final Notifications notifications;
    private final Ideas ideas;
    private final ProjectRegister projects;

    ResponseNews(Notifications notifications, Ideas ideas, ProjectRegister projects) {
        this.notifications = notifications;
        this.ideas = ideas;
        this.projects = projects;
    }

    @EventListener
    void on(WaitOverdue fact) {
        if (!fact.ownersTurn()) {
            tell(fact.idea(), "told-wait-overdue");
        } else if (!awaitsAReport(fact.idea())) {
            tell(fact.idea(), "told-wait-overdue-yours");
        }
    }

    /** Owners who were late themselves know what they have done. */
    @EventListener
    void on(WaitAnswered fact) {
        if (!fact.ownersTurn()) {
            tell(fact.idea(), "told-wait-answered");
        }
    }

    /** A late report is told of every week anyway. */
    private boolean awaitsAReport(Id<Idea> idea) {
        return projects.ofIdea(idea)
                .filter(project -> project.status() == ProjectStatus.RUNNING)
                .isPresent();
    }

    private void tell(Id<Idea> idea, String code) {
        Reason words = Reason.of(code, ideas.get(idea).title());
        notifications.tell(ideas.owners(idea), News.ofIdea(idea, words));
    }
}
