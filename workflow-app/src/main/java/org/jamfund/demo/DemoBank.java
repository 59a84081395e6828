package org.jamfund.demo;

import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.PageRequest;
import org.jamfund.kernel.Reason;
import org.jamfund.payment.BankAccount;
import org.jamfund.payment.NewPayee;
import org.jamfund.payment.Payee;
import org.jamfund.payment.Payees;
import org.jamfund.payment.Payment;
import org.jamfund.payment.PaymentFiles;
import org.jamfund.payment.PaymentRegister;
import org.jamfund.payment.PaymentRegister.Addressed;
import org.jamfund.payment.PaymentStatus;
import org.jamfund.payment.Payments;
import org.jamfund.people.Actor;
import org.jamfund.project.Project;
import org.jamfund.project.ProjectRegister;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** How the tranches of the earlier Jam reach the bank: most are paid, one came back, and each other status is seen once. */
@Component
@Profile("demo")
class DemoBank {

    private static final String BIC = "DEMOUS44";
    private static final int WITHOUT_PAYEE = 2;

    private final ProjectRegister projects;
    private final Payees payees;
    private final Payments payments;
    private final PaymentFiles files;
    private final PaymentRegister register;

    DemoBank(ProjectRegister projects, Payees payees, Payments payments, PaymentFiles files, PaymentRegister register) {
        this.projects = projects;
        this.payees = payees;
        this.payments = payments;
        this.files = files;
        this.register = register;
    }

    /** These owners say whom to pay; for their last two projects they forget it. */
    void givePayees(Id<Jam> jam, List<Actor> owners) {
        List<Project> owned = ownedBy(owners, jam);
        owned.subList(0, Math.max(0, owned.size() - WITHOUT_PAYEE)).forEach(project -> give(project, owners));
    }

    /**
     * The bank pays what was sent but for two, one of which comes back, as a colleague of who sent it books; one forgotten
     * payee is given after all.
     */
    void pay(Id<Jam> jam, List<Actor> owners, Actor finance, Actor colleague) {
        files.make(finance, jam, null);
        List<Payment> sent = payments(finance, jam, PaymentStatus.INSTRUCTED);
        int last = sent.size() - 1;
        sent.subList(0, Math.max(0, last - 1)).forEach(payment -> payments.settle(finance, payment.id()));
        payments.sendBack(colleague, sent.get(last).id(), Reason.said("The account is closed."));
        payments(finance, jam, PaymentStatus.AWAITING_PAYEE).stream()
                .findFirst()
                .ifPresent(payment -> {
                    Payee given = give(projects.visible(payment.projectId(), finance), owners);
                    payments.confirmPayee(finance, payment.id(), given.id());
                });
    }

    private Payee give(Project project, List<Actor> owners) {
        Actor owner = owners.stream()
                .filter(one -> one.id().equals(project.ownerId()))
                .findFirst()
                .orElseThrow();
        String account = "4400" + (100_000 + Math.floorMod(project.id().value(), 900_000));
        return payees.give(
                owner, project.id(), NewPayee.typed(owner.displayName(), BankAccount.typed(null, account, BIC), "US"));
    }

    private List<Project> ownedBy(List<Actor> owners, Id<Jam> jam) {
        List<Id<?>> ids = owners.stream().<Id<?>>map(Actor::id).toList();
        return projects.list(owners.get(0), jam, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .filter(project -> ids.contains(project.ownerId()))
                .toList();
    }

    private List<Payment> payments(Actor finance, Id<Jam> jam, PaymentStatus status) {
        return register.list(finance, jam, status, PageRequest.first(PageRequest.MAX_LIMIT)).items().stream()
                .map(Addressed::payment)
                .toList();
    }
}
