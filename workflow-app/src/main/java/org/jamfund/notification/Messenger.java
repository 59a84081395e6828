package org.jamfund.notification;

import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jamfund.funding.AllocationAwaited;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaReached;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.People;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectCancelled;
import org.jamfund.project.ProjectRegister;
import org.jamfund.project.ReportOverdue;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Who hears of what. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Messenger {

    /** What owners did themselves or will hear the end of in the same breath. */
    private static final Set<IdeaStatus> NO_NEWS = EnumSet.of(
            IdeaStatus.DRAFT, IdeaStatus.SUBMITTED, IdeaStatus.SHORTLISTED, IdeaStatus.FUNDED, IdeaStatus.WITHDRAWN);

    private final Notifications notifications;
    private final Ideas ideas;
    private final Jams jams;
    private final People people;
    private final ProjectRegister projects;

    Messenger(Notifications notifications, Ideas ideas, Jams jams, People people, ProjectRegister projects) {
        this.notifications = notifications;
        this.ideas = ideas;
        this.jams = jams;
        this.people = people;
        this.projects = projects;
    }

    @EventListener
    void on(IdeaReached fact) {
        if (!NO_NEWS.contains(fact.to()) && !endedWithItsProject(fact)) {
            notifications.tell(
                    ownersBut(fact.by(), fact.idea()),
                    News.ofIdea(
                            fact.idea(), about(fact.idea(), "told-" + fact.to().code())));
        }
    }

    /** Its owners have been told who cancelled that and why, or did it themselves. */
    private boolean endedWithItsProject(IdeaReached fact) {
        return fact.to() == IdeaStatus.CANCELLED
                && projects.ofIdea(fact.idea()).map(Project::cancelledBy).isPresent();
    }

    @EventListener
    void on(ProjectCancelled fact) {
        Reason words = Reason.of(
                "told-project-cancelled",
                ideas.get(fact.idea()).title(),
                people.get(fact.by()).displayName(),
                News.said(fact.reason()));
        notifications.tell(ownersBut(fact.by(), fact.idea()), News.ofIdea(fact.idea(), words));
    }

    private List<Id<Person>> ownersBut(@Nullable Id<Person> by, Id<Idea> idea) {
        return ideas.owners(idea).stream().filter(owner -> !owner.equals(by)).toList();
    }

    @EventListener
    void on(ReportOverdue fact) {
        News overdue = News.ofIdea(fact.idea(), about(fact.idea(), "told-report-overdue"));
        notifications.tell(ideas.owners(fact.idea()), overdue);
        Set<Id<Person>> whoHelps = new LinkedHashSet<>(holdersOf(Role.FACILITATOR));
        whoHelps.addAll(holdersOf(Role.FINANCE));
        whoHelps.removeAll(ideas.owners(fact.idea()));
        notifications.tell(whoHelps, overdue);
    }

    @EventListener
    void on(AllocationAwaited fact) {
        Reason words = Reason.of("told-allocation-awaited", jams.get(fact.jam()).title());
        notifications.tell(holdersOf(Role.BOARD), News.ofJam(fact.jam(), words));
    }

    private List<Id<Person>> holdersOf(Role role) {
        return people.withRole(role).stream().map(Person::id).toList();
    }

    private Reason about(Id<Idea> idea, String code) {
        return Reason.of(code, ideas.get(idea).title());
    }
}
