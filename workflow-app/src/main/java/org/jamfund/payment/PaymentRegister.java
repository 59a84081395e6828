package org.jamfund.payment;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jamfund.jam.Jam;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Page;
import org.jamfund.kernel.PageRequest;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.project.Project;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where payments are looked up: by finance and auditors, and those of one project by its owners too. */
@Service
@Transactional(readOnly = true)
public class PaymentRegister {

    private final PaymentMapper mapper;
    private final Payees payees;
    private final Jams jams;

    PaymentRegister(PaymentMapper mapper, Payees payees, Jams jams) {
        this.mapper = mapper;
        this.payees = payees;
        this.jams = jams;
    }

    /** A payment with the payee approved for it, and the one that stands now. */
    public record Addressed(
            Payment payment,
            @Nullable Payee payee,
            @Nullable Payee current) {}

    /** The latest first: those of one Jam or of all, in one status or in any. */
    public Page<Addressed> list(
            Actor reader, @Nullable Id<Jam> jam, @Nullable PaymentStatus status, PageRequest request) {
        reader.require(Role.FINANCE, Role.AUDITOR);
        if (jam != null) {
            jams.visible(jam, reader);
        }
        Long after = request.afterId();
        List<Payment> rows = mapper.list(jam, status, after == null ? Long.MAX_VALUE : after, request.rowsToRead());
        Page<Payment> page = Page.of(rows, request, payment -> payment.id().text());
        return new Page<>(addressed(page.items()), page.next());
    }

    public Addressed get(Actor reader, Id<Payment> id) {
        reader.require(Role.FINANCE, Role.AUDITOR);
        return addressed(List.of(mapper.find(id).orElseThrow(() -> new NotFound(id))))
                .get(0);
    }

    /** What happened to it, oldest first. */
    public List<PaymentEvent> events(Id<Payment> id) {
        return mapper.events(id);
    }

    /** Those of one project, for everybody who may know its payee. */
    public List<Addressed> ofProject(Actor reader, Id<Project> project) {
        payees.history(reader, project);
        return addressed(mapper.ofProject(project));
    }

    /** How many and how much in each status that occurs, in the order of a payment's way. */
    public List<PaymentTotal> totals(Actor reader, Id<Jam> jam) {
        reader.require(Role.FINANCE, Role.AUDITOR);
        return mapper.totals(jam).stream()
                .sorted(Comparator.comparing(PaymentTotal::status))
                .toList();
    }

    /** How far the last payment of each milestone is. It says nothing of whom it goes to, so everybody may know. */
    public Map<Integer, PaymentStatus> stages(Id<Project> project) {
        Map<Integer, PaymentStatus> stages = new HashMap<>();
        mapper.ofProject(project).forEach(payment -> stages.put(payment.number(), payment.status()));
        return stages;
    }

    private List<Addressed> addressed(List<Payment> payments) {
        Map<Id<Payee>, Payee> known = payees.all(
                payments.stream().map(Payment::payeeId).filter(Objects::nonNull).collect(Collectors.toSet()));
        Map<Id<Project>, Payee> current =
                payees.current(payments.stream().map(Payment::projectId).collect(Collectors.toSet()));
        return payments.stream()
                .map(payment -> new Addressed(
                        payment,
                        payment.payeeId() == null ? null : known.get(payment.payeeId()),
                        current.get(payment.projectId())))
                .toList();
    }
}
