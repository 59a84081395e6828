package org.jamfund.payment;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jamfund.idea.Ideas;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotAllowed;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Refusal;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectRegister;
import org.jamfund.project.TrancheDecided;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The door to payees. An owner gives one, every earlier one is kept, and the one that stands when finance approves a tranche
 * is the one that tranche is paid to. Shown to the project's owners, finance and auditors alone.
 */
@Service
@Transactional
public class Payees {

    private static final int BEFORE_THE_OTHERS = 1;

    private final PayeeMapper mapper;
    private final PaymentMapper payments;
    private final ProjectRegister projects;
    private final Ideas ideas;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Payees(
            PayeeMapper mapper,
            PaymentMapper payments,
            ProjectRegister projects,
            Ideas ideas,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.mapper = mapper;
        this.payments = payments;
        this.projects = projects;
        this.ideas = ideas;
        this.facts = facts;
        this.clock = clock;
    }

    /** An owner says whom to pay from now on; the same again changes nothing. Refused with {@code project-over}. */
    public Payee give(Actor by, Id<Project> id, NewPayee given) {
        Project project = projects.visible(id, by);
        if (!ideas.isOwner(project.ideaId(), by.id())) {
            throw new NotAllowed(Refusal.of("not-owner"));
        }
        given.check();
        Optional<Payee> current = mapper.current(id);
        if (current.filter(payee -> payee.says(given)).isPresent()) {
            return current.get();
        }
        refusal(project).ifPresent(over -> {
            throw over.asException();
        });
        BankAccount account = given.account();
        Payee payee = new Payee(
                Id.fresh(),
                id,
                given.name(),
                account.iban(),
                account.account(),
                account.bic(),
                given.country(),
                by.id(),
                clock.instant());
        mapper.insert(payee);
        facts.publishEvent(new PayeeChanged(
                project.ideaId(), by.id(), current.isEmpty(), unread(id).isPresent()));
        return payee;
    }

    /** Why the project takes no payee: it is over, and none of its payments still has to find its way. */
    @Transactional(readOnly = true)
    public Optional<Refusal> refusal(Project project) {
        boolean pays = !project.isOver()
                || payments.ofProject(project.id()).stream()
                        .anyMatch(payment -> payment.status().needsPayee());
        return pays ? Optional.empty() : Optional.of(Refusal.of("project-over"));
    }

    /** Whether the person may see whom a project pays. */
    @Transactional(readOnly = true)
    public boolean mayKnow(Actor reader, Project project) {
        return reader.hasAny(Role.FINANCE, Role.AUDITOR) || ideas.isOwner(project.ideaId(), reader.id());
    }

    /** All that were given, the latest first. */
    @Transactional(readOnly = true)
    public List<Payee> history(Actor reader, Id<Project> id) {
        Project project = projects.visible(id, reader);
        if (!mayKnow(reader, project)) {
            throw new NotAllowed(Refusal.of("payee-is-confidential"));
        }
        return mapper.history(id);
    }

    /** The one that stands now; {@code no-payee-yet} where none does. */
    @Transactional(readOnly = true)
    public Payee current(Actor reader, Id<Project> id) {
        return history(reader, id).stream().findFirst().orElseThrow(() -> new NotFound(Refusal.of("no-payee-yet")));
    }

    /** The one that stands now, where finance has approved payments of the project but never this payee. */
    @Transactional(readOnly = true)
    public Optional<Payee> unread(Actor reader, Id<Project> id) {
        boolean moot = history(reader, id).isEmpty()
                || refusal(projects.visible(id, reader)).isPresent();
        return moot ? Optional.empty() : unread(id);
    }

    Optional<Payee> unread(Id<Project> id) {
        Optional<Payee> approved = mapper.approvedLast(id);
        return mapper.current(id)
                .filter(now -> mapper.approvals(id) > 0)
                .filter(now -> approved.filter(now::isSameAs).isEmpty());
    }

    /** The ones that stand now, of those projects that have any. */
    Map<Id<Project>, Payee> current(Collection<Id<Project>> ofProjects) {
        return ofProjects.isEmpty()
                ? Map.of()
                : mapper.currentOf(ofProjects).stream()
                        .collect(Collectors.toMap(Payee::projectId, Function.identity()));
    }

    Map<Id<Payee>, Payee> all(Collection<Id<Payee>> ids) {
        return ids.isEmpty()
                ? Map.of()
                : mapper.all(ids).stream().collect(Collectors.toMap(Payee::id, Function.identity()));
    }

    /** What is approved is what was read; refused before the decision has any other effect. */
    @EventListener
    @Order(BEFORE_THE_OTHERS)
    void on(TrancheDecided fact) {
        if (!fact.approved()) {
            return;
        }
        Id<Project> project = mapper.projectOf(fact.idea());
        Optional<Id<Payee>> payee = mapper.current(project).map(Payee::id);
        if (fact.payeeRead() != null && !fact.payeeRead().equals(named(payee))) {
            throw Refusal.of("payee-changed").asException();
        }
        mapper.approve(project, fact.number(), payee.orElse(null));
    }

    /** How whoever decides says which payee was read. */
    static String named(Optional<Id<Payee>> payee) {
        return payee.map(Id::text).orElse("none");
    }
}
