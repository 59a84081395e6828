package org.jamfund.project;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.funding.Award;
import org.jamfund.funding.Awards;
import org.jamfund.idea.Idea;
import org.jamfund.idea.Ideas;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Stale;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.ledger.Transfer;
import org.jamfund.people.Actor;
import org.jamfund.people.Person;
import org.jamfund.people.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to what a running project is paid: milestone by milestone, in order, each reported by an owner and approved by
 * finance. Every verb first takes the project's row. Refused: {@code not-running}, {@code out-of-order}, {@code
 * not-reported}, {@code already-reported}, {@code already-decided}, {@code four-eyes}.
 */
@Service
@Transactional
public class Tranches {

    private final ProjectMapper projects;
    private final MilestoneMapper milestones;
    private final Attempts attempts;
    private final Ideas ideas;
    private final Awards awards;
    private final Jams jams;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Tranches(
            ProjectMapper projects,
            MilestoneMapper milestones,
            Attempts attempts,
            Ideas ideas,
            Awards awards,
            Jams jams,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.projects = projects;
        this.milestones = milestones;
        this.attempts = attempts;
        this.ideas = ideas;
        this.awards = awards;
        this.jams = jams;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /** An owner says what has been reached; again after a rejection. */
    public void report(Actor by, Id<Project> id, int number, Report report) {
        Project project = project(id);
        if (!ideas.isOwner(project.ideaId(), by.id())) {
            throw new NotAllowed(Refusal.of("not-owner"));
        }
        report.check(milestone(id, number));
        hold(project);
        Milestone milestone = milestone(id, number);
        if (attempts.latest(milestone)
                .filter(latest -> milestone.isReport(by.id(), report, latest))
                .isPresent()) {
            return;
        }
        if (!milestone.status().awaitsReport()) {
            throw Refusal.of("already-reported", number).asException();
        }
        requireTurn(project, number);
        requireOne(milestones.report(milestone, by.id(), Filing.of(report, milestone), clock.instant()), milestone);
        attempts.file(milestone, by.id(), report, clock.instant());
        facts.publishEvent(new MilestoneReported(project.ideaId(), number));
    }

    /**
     * Finance approves the tranche of a reported milestone; the money follows as a job. Who says which payee was read is
     * refused ({@code payee-changed}) where it is another one by now.
     */
    public void approve(Actor by, Id<Project> id, int number, @Nullable String payeeRead) {
        decide(by, id, number, new Decision(MilestoneStatus.APPROVED, by.id(), null, clock.instant(), payeeRead));
    }

    /** The same for whoever is paid by then. */
    public void approve(Actor by, Id<Project> id, int number) {
        approve(by, id, number, null);
    }

    /** Finance sends the report back with a reason. */
    public void reject(Actor by, Id<Project> id, int number, Reason reason) {
        decide(
                by,
                id,
                number,
                new Decision(MilestoneStatus.REJECTED, by.id(), reason.encoded(), clock.instant(), null));
    }

    private void decide(Actor by, Id<Project> id, int number, Decision decision) {
        by.require(Role.FINANCE);
        Project project = project(id);
        Milestone asked = milestone(id, number);
        if (decision.wasTakenOn(asked)) {
            return;
        }
        hold(project);
        Milestone milestone = milestone(id, number);
        if (decision.wasTakenOn(milestone)) {
            return;
        }
        if (involved(project).contains(by.id())) {
            throw Refusal.of("four-eyes").asException();
        }
        if (milestone.status() != MilestoneStatus.REPORTED) {
            throw Refusal.of(milestone.status() == MilestoneStatus.PLANNED ? "not-reported" : "already-decided", number)
                    .asException();
        }
        requireOne(milestones.decide(milestone, decision), milestone);
        attempts.decide(milestone, decision);
        Instant nextReport =
                decision.to() == MilestoneStatus.APPROVED ? null : ReportDue.again(milestone.dueOn(), clock.instant());
        facts.publishEvent(new TrancheDecided(project.ideaId(), number, nextReport, decision.payeeRead()));
    }

    /**
     * Who proposed the award, voted on it or countersigned it, owns the idea or reported one of its milestones: none of them
     * decides on its tranches, so that nobody approves both an award and its disbursement.
     */
    @Transactional(readOnly = true)
    public Set<Id<Person>> involved(Id<Idea> idea) {
        return involved(projects.ofIdea(idea).orElseThrow(() -> new NotFound(idea)));
    }

    private Set<Id<Person>> involved(Project project) {
        Stream<@Nullable Id<Person>> reporters = attempts.of(project.id()).values().stream()
                .flatMap(List::stream)
                .map(Attempt::reportedBy);
        Stream<@Nullable Id<Person>> countersigner = awards.of(project.ideaId()).map(Award::countersignedBy).stream();
        return Stream.of(awards.involved(project.ideaId()).stream(), reporters, countersigner)
                .flatMap(Function.identity())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /**
     * Pays the approved tranche of the idea's project. A step of the idea's journey and safe to repeat: with nothing
     * approved it answers as it did for the tranche paid last. Where a milestone cost nothing, nothing is booked.
     */
    public Disbursed disburse(Id<Idea> idea) {
        Project project = projects.ofIdea(idea).orElseThrow(() -> new NotFound(idea));
        hold(project);
        milestones.of(project.id()).stream()
                .filter(milestone -> milestone.status() == MilestoneStatus.APPROVED)
                .findFirst()
                .ifPresent(milestone -> disburse(project, milestone));
        Instant nextReport = milestones.of(project.id()).stream()
                .filter(milestone -> milestone.status() != MilestoneStatus.DISBURSED)
                .findFirst()
                .map(next -> ReportDue.nextTurn(next.dueOn(), clock.instant()))
                .orElse(null);
        return new Disbursed(nextReport);
    }

    private void disburse(Project project, Milestone milestone) {
        requireOne(milestones.disburse(milestone, clock.instant()), milestone);
        if (milestone.cost().isZero()) {
            return;
        }
        // the payment made of it names the Jam, and that alone would have to wait for its row with the ledger's in hand
        jams.hold(project.jamId());
        Transfer transfer = ledger.book(new Order.Disburse(
                project.key() + "/tranche/" + milestone.number(),
                project.key(),
                milestone.cost(),
                milestone.decidedBy(),
                Reason.of("tranche", milestone.number(), milestone.name())));
        facts.publishEvent(new TrancheDisbursed(
                project.jamId(), project.id(), milestone.number(), transfer.amount(), transfer.seq()));
    }

    private static void requireOne(int rows, Milestone milestone) {
        if (rows != 1) {
            throw new Stale(milestone.projectId() + "/" + milestone.number());
        }
    }

    private void requireTurn(Project project, int number) {
        boolean earlierUnpaid = milestones.of(project.id()).stream()
                .anyMatch(earlier -> earlier.number() < number && earlier.status() != MilestoneStatus.DISBURSED);
        if (earlierUnpaid) {
            throw Refusal.of("out-of-order", number).asException();
        }
    }

    private void hold(Project project) {
        if (projects.hold(project.id()) != 1) {
            throw Refusal.of("not-running").asException();
        }
    }

    private Project project(Id<Project> id) {
        return projects.find(id).orElseThrow(() -> new NotFound(id));
    }

    private Milestone milestone(Id<Project> id, int number) {
        return milestones.of(id).stream()
                .filter(milestone -> milestone.number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound(id + "/" + number));
    }
}
