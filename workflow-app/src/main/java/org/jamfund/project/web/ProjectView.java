package org.jamfund.project.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.project.Milestone;
import org.jamfund.project.MilestoneStatus;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectStatus;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A project as REST shows it; {@code award} is the amount awarded. */
record ProjectView(
        Id<Project> id,
        Id<Idea> idea,
        Id<Jam> jam,
        Id<Person> owner,
        ProjectStatus status,
        Money award,
        Money committed,
        Money disbursed,
        List<Step> milestones,
        Instant openedAt,
        @Nullable Instant closedAt,
        int version) {

    record Step(
            int number,
            String name,
            Money amount,
            MilestoneStatus status,
            LocalDate due,
            @Nullable String report,
            @Nullable String reason) {

        static Step of(Milestone milestone) {
            return new Step(
                    milestone.number(),
                    milestone.name(),
                    milestone.amount(),
                    milestone.status(),
                    milestone.dueOn(),
                    milestone.report(),
                    milestone.rejection());
        }
    }

    static ProjectView of(Project project, List<Milestone> milestones) {
        return new ProjectView(
                project.id(),
                project.ideaId(),
                project.jamId(),
                project.ownerId(),
                project.status(),
                project.awarded(),
                project.committed(),
                project.disbursed(),
                milestones.stream().map(Step::of).toList(),
                project.openedAt(),
                project.closedAt(),
                project.version());
    }
}
