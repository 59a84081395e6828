package org.jamfund.project;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jamfund.funding.Award;
import org.jamfund.funding.AwardStatus;
import org.jamfund.funding.Awards;
import org.jamfund.funding.Waitlist;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Stale;
import org.jamfund.ledger.Ledger;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to projects from the award to the end; their tranches are dealt with by {@link Tranches}. The verbs that take
 * an idea are steps of its journey and safe to repeat. Refused: {@code already-planned}, {@code project-over}, {@code rival-idea}.
 */
@Service
@Transactional
public class Projects {

    private final ProjectMapper mapper;
    private final MilestoneMapper milestones;
    private final Awards awards;
    private final Ideas ideas;
    private final Waitlist waitlist;
    private final Returns returns;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Projects(
            ProjectMapper mapper,
            MilestoneMapper milestones,
            Awards awards,
            Ideas ideas,
            Waitlist waitlist,
            Returns returns,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.mapper = mapper;
        this.milestones = milestones;
        this.awards = awards;
        this.ideas = ideas;
        this.waitlist = waitlist;
        this.returns = returns;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /** The project of an awarded idea, opened if it is not yet; the idea's first owner is its owner. */
    public Project openFor(Id<Idea> idea) {
        return mapper.ofIdea(idea).orElseGet(() -> open(awarded(idea).orElseThrow(() -> new NotFound(idea))));
    }

    private Project open(Award award) {
        Project project = new Project(
                new Id<>(award.id().value()),
                award.jamId(),
                award.ideaId(),
                award.id(),
                ideas.owners(award.ideaId()).get(0),
                ProjectStatus.PLANNING,
                award.awardedMinor(),
                award.currency(),
                clock.instant(),
                null,
                null,
                null,
                0);
        mapper.insert(project);
        return project;
    }

    private Project get(Id<Project> id) {
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    /**
     * An owner plans the milestones over the {@code version} they have read; the amounts add up to the award exactly. The
     * same plan again changes nothing.
     */
    public void plan(Actor by, Id<Project> id, List<PlannedMilestone> plan, int version) {
        Project project = owned(by, id);
        if (project.status() != ProjectStatus.PLANNING) {
            if (plan.equals(planned(id))) {
                return;
            }
            throw Refusal.of("already-planned").asException();
        }
        PlanRules.check(plan, project.awarded(), LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
        if (mapper.plan(id, version) != 1) {
            throw new Stale(id);
        }
        mapper.plannedAt(id, ledger.momentBetweenBookings());
        int number = 0;
        for (PlannedMilestone milestone : plan) {
            milestones.insert(id, ++number, milestone);
        }
        facts.publishEvent(new PlanFiled(
                project.ideaId(),
                id,
                plan.size(),
                ReportDue.nextTurn(plan.get(0).due(), clock.instant())));
    }

    private List<PlannedMilestone> planned(Id<Project> id) {
        return milestones.of(id).stream()
                .map(milestone -> new PlannedMilestone(milestone.name(), milestone.amount(), milestone.dueOn()))
                .toList();
    }

    /**
     * Ends a project of which something is still to be paid; tranches not disbursed by then never will be. Its owners may, and
     * those who answer for the Jam or its money, but for whoever would gain by it.
     */
    public void cancel(Actor by, Id<Project> id, Reason reason) {
        Project project = get(id);
        if (!isConcerned(by, project)) {
            throw new NotAllowed("cancel this project");
        }
        if (isRival(by, project)) {
            throw Refusal.of("rival-idea").asException();
        }
        if (end(id, by.id(), reason)) {
            facts.publishEvent(new ProjectCancelled(project.ideaId(), by.id(), reason));
        } else if (get(id).status() != ProjectStatus.CANCELLED) {
            throw Refusal.of("project-over").asException();
        }
    }

    /** Whether the project can be cancelled and by this person, for whoever offers it. */
    @Transactional(readOnly = true)
    public boolean mayCancel(Actor by, Project project) {
        return isConcerned(by, project)
                && !project.isOver()
                && !isPaid(milestones.of(project.id()))
                && !isRival(by, project);
    }

    /** Whether the money that returns would be offered to an idea that is this person's or close to them. */
    private boolean isRival(Actor by, Project project) {
        return !ideas.isOwner(project.ideaId(), by.id()) && waitlist.isAwaitedBy(by.id(), project.jamId());
    }

    private boolean isConcerned(Actor by, Project project) {
        return by.hasAny(Role.FINANCE, Role.BOARD, Role.FACILITATOR) || ideas.isOwner(project.ideaId(), by.id());
    }

    /**
     * Gives what was awarded and will not be disbursed back to the envelope, ending the project if nobody has; one whose
     * last tranche was paid is complete, whatever becomes of its idea. Nothing happens where nothing was awarded. Yields why
     * the project ended.
     */
    public Optional<Reason> returnUndisbursed(Id<Idea> idea) {
        if (awarded(idea).isEmpty()) {
            return Optional.empty();
        }
        Id<Project> id = held(idea).id();
        if (!end(id, null, Reason.of("idea-over"))) {
            mapper.complete(id, clock.instant());
        }
        Project project = get(id);
        Reason reason = reasonOf(project);
        returns.undisbursed(project, whoEnded(project), reason);
        return Optional.of(reason);
    }

    /** Says that a report is overdue by publishing {@link ReportOverdue}, while the project still runs. */
    public void escalate(Id<Idea> idea) {
        Project project = openFor(idea);
        if (!project.isOver()) {
            facts.publishEvent(new ReportOverdue(idea, project.id()));
        }
    }

    /** Completes a project whose last tranche has been disbursed, and returns what it did not spend to the envelope. */
    public void closeOut(Id<Idea> idea) {
        Project project = held(idea);
        if (mapper.complete(project.id(), clock.instant()) != 1 && openFor(idea).status() != ProjectStatus.COMPLETED) {
            throw Refusal.of("not-delivered").asException();
        }
        returns.undisbursed(project, whoEnded(project), Reason.of("unspent"));
    }

    /** The idea's project, also one that is over: its row comes before the Jam's, which the return takes. */
    private Project held(Id<Idea> idea) {
        Project project = openFor(idea);
        mapper.holdAny(project.id());
        return project;
    }

    private boolean end(Id<Project> id, @Nullable Id<Person> by, Reason reason) {
        if (mapper.holdOpen(id) != 1 || isPaid(milestones.of(id))) {
            return false;
        }
        milestones.cancelRest(id);
        return mapper.cancel(id, by, reason.encoded(), clock.instant()) == 1;
    }

    /** Who cancelled it, or else approved its last tranche; nobody where its idea ended. */
    private @Nullable Id<Person> whoEnded(Project project) {
        List<Milestone> plan = milestones.of(project.id());
        return isPaid(plan) ? plan.get(plan.size() - 1).decidedBy() : project.cancelledBy();
    }

    private static boolean isPaid(List<Milestone> plan) {
        return !plan.isEmpty() && plan.stream().allMatch(one -> one.status() == MilestoneStatus.DISBURSED);
    }

    private static Reason reasonOf(Project project) {
        String reason = project.reason();
        return reason == null ? Reason.of("idea-over") : Reason.decoded(reason);
    }

    private Optional<Award> awarded(Id<Idea> idea) {
        return awards.of(idea).filter(award -> award.status() == AwardStatus.AWARDED);
    }

    private Project owned(Actor by, Id<Project> id) {
        Project project = get(id);
        if (!ideas.isOwner(project.ideaId(), by.id())) {
            throw new NotAllowed(Refusal.of("not-owner"));
        }
        return project;
    }
}
