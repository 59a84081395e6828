package org.jamfund.project.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jamfund.project.Attempt;
import org.jamfund.project.Evidence;
import org.jamfund.project.Funds;
import org.jamfund.project.Milestone;
import org.jamfund.project.MilestoneStatus;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectStatus;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A project as REST shows it; {@code award} is the amount awarded. The rounds of each milestone come with one project, not
 * with a list of many.
 */
record ProjectView(
        Id<Project> id,
        Id<Idea> idea,
        Id<Jam> jam,
        Id<Person> owner,
        ProjectStatus status,
        Money award,
        Money committed,
        Money disbursed,
        Money returned,
        List<Step> milestones,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable Reason reason,
        @Nullable Id<Person> cancelledBy,
        int version) {

    /** {@code cost} is what the tranche pays once it is reported. */
    record Step(
            int number,
            String name,
            Money amount,
            MilestoneStatus status,
            LocalDate due,
            @Nullable Money cost,
            @Nullable String report,
            @Nullable String reason,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            List<Round> attempts) {

        static Step of(Milestone milestone, @Nullable List<Attempt> attempts) {
            return new Step(
                    milestone.number(),
                    milestone.name(),
                    milestone.amount(),
                    milestone.status(),
                    milestone.dueOn(),
                    milestone.report() == null ? null : milestone.cost(),
                    milestone.report(),
                    milestone.rejection(),
                    attempts == null ? null : attempts.stream().map(Round::of).toList());
        }
    }

    record Round(
            int number,
            String text,
            List<Link> evidence,
            @Nullable Money cost,
            Id<Person> reportedBy,
            Instant reportedAt,
            @Nullable MilestoneStatus verdict,
            @Nullable String reason,
            @Nullable Id<Person> decidedBy,
            @Nullable Instant decidedAt) {

        static Round of(Attempt attempt) {
            return new Round(
                    attempt.number(),
                    attempt.text(),
                    attempt.evidence().stream().map(Link::of).toList(),
                    attempt.cost(),
                    attempt.reportedBy(),
                    attempt.reportedAt(),
                    attempt.verdict(),
                    attempt.rejection(),
                    attempt.decidedBy(),
                    attempt.decidedAt());
        }
    }

    record Link(String name, String url) {

        static Link of(Evidence evidence) {
            return new Link(String.valueOf(evidence.name()), String.valueOf(evidence.url()));
        }
    }

    /** One of a list. */
    static ProjectView of(Project project, Funds funds, List<Milestone> milestones) {
        return of(
                project,
                funds,
                milestones.stream().map(one -> Step.of(one, null)).toList(),
                null);
    }

    /** One alone, with every round of its milestones. */
    static ProjectView of(
            Project project, Funds funds, List<Milestone> milestones, Map<Integer, List<Attempt>> attempts) {
        return of(
                project,
                funds,
                milestones.stream()
                        .map(one -> Step.of(one, attempts.getOrDefault(one.number(), List.of())))
                        .toList(),
                project.reason() == null ? null : Reason.decoded(project.reason()));
    }

    private static ProjectView of(Project project, Funds funds, List<Step> steps, @Nullable Reason reason) {
        return new ProjectView(
                project.id(),
                project.ideaId(),
                project.jamId(),
                project.ownerId(),
                project.status(),
                funds.awarded(),
                funds.committed(),
                funds.disbursed(),
                funds.returned(),
                steps,
                project.openedAt(),
                project.closedAt(),
                reason,
                project.cancelledBy(),
                project.version());
    }
}
