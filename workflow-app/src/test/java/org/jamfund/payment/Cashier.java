package org.jamfund.payment;

import static org.jamfund.testing.fixture.BoardRoom.usd;

import java.util.List;
import java.util.Objects;
import org.jamfund.funding.Correction;
import org.jamfund.funding.Corrections;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.people.SignIns;
import org.jamfund.project.Project;
import org.jamfund.testing.fixture.BoardRoom;
import org.jamfund.testing.fixture.Delivery;
import org.jamfund.testing.fixture.SignedIn;
import org.springframework.context.ApplicationContext;

/** A Jam whose ideas are funded and paid: as many projects as a test wants, each with a real journey behind it. */
public final class Cashier {

    public static final String IBAN = "DE75512108001245126199";

    private final ApplicationContext application;
    public final Delivery delivery;
    public final BoardRoom room;
    public final Actor finance;
    public final Actor colleague;

    public Cashier(ApplicationContext application) {
        this.application = application;
        delivery = new Delivery(application);
        room = delivery.room;
        finance = delivery.finance;
        colleague = room.person("colleague", Role.FINANCE);
    }

    /** A running project with these milestones. */
    public Id<Project> planned(String... amounts) {
        return delivery.planned(amounts);
    }

    /** Reports and pays the project's tranche of that number. */
    public Payment paid(Id<Project> project, int number) {
        approved(project, number);
        room.runJobs(ideaOf(project));
        return payments(project).get(number - 1);
    }

    /** Reports the tranche and approves it; it is paid as a job. */
    void approved(Id<Project> project, int number) {
        reported(project, number);
        delivery.tranches.approve(finance, project, number);
    }

    /** Reports the tranche, so that finance is asked. */
    void reported(Id<Project> project, int number) {
        delivery.report(project, number);
    }

    /** One tranche of 900 dollars to be sent to an account that exists. */
    public Payment open() {
        Id<Project> project = planned("900");
        give(project, IBAN);
        return paid(project, 1);
    }

    Payee give(Id<Project> project, String iban) {
        return bean(Payees.class)
                .give(room.owner(), project, NewPayee.typed("Roof Makers", BankAccount.typed(iban, null, null), "DE"));
    }

    /** Tranches of 100, 200 and 300 dollars, sent in one file. */
    List<Payment> threeSent() {
        Id<Project> project = planned("100", "200", "300");
        give(project, IBAN);
        List<Payment> three = List.of(paid(project, 1), paid(project, 2), paid(project, 3));
        sent(finance);
        return three.stream().map(this::now).toList();
    }

    /** The file a payment left in, by the name the bank has for it. */
    String fileOf(Payment payment) {
        return bean(PaymentFiles.class)
                .get(finance, Objects.requireNonNull(payment.fileId()))
                .messageId();
    }

    public PaymentFile sent(Actor by) {
        return bean(PaymentFiles.class).make(by, room.jam(), null);
    }

    /** Two people take back a part of what was disbursed. */
    void correct(Payment payment, String amount) {
        approve(propose("project/" + payment.projectId() + "/tranche/" + payment.number(), amount));
    }

    Id<Correction> propose(String transfer, String amount) {
        return bean(Corrections.class)
                .propose(finance, room.jam(), transfer, usd(amount), Reason.said("A typing error."))
                .id();
    }

    void approve(Id<Correction> proposed) {
        bean(Corrections.class).approve(colleague, proposed);
    }

    /** The same person at the API. */
    public SignedIn at(Actor person) {
        String token =
                bean(SignIns.class).issue(person.username(), BoardRoom.PASSWORD).token();
        return new SignedIn(person, BoardRoom.PASSWORD, token);
    }

    List<Payment> payments(Id<Project> project) {
        return bean(PaymentMapper.class).ofProject(project);
    }

    Payment now(Payment payment) {
        return bean(PaymentMapper.class).find(payment.id()).orElseThrow();
    }

    Id<Idea> ideaOf(Id<Project> project) {
        return delivery.ideaOf(project);
    }

    <B> B bean(Class<B> type) {
        return application.getBean(type);
    }
}
