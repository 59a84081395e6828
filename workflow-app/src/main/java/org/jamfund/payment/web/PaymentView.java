package org.jamfund.payment.web;

import java.time.Instant;
import java.util.List;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.payment.Payee;
import org.jamfund.payment.Payment;
import org.jamfund.payment.PaymentEvent;
import org.jamfund.payment.PaymentFile;
import org.jamfund.payment.PaymentRegister;
import org.jamfund.payment.PaymentStatus;
import org.jamfund.people.Person;
import org.jamfund.project.Project;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment as REST shows it to finance and auditors; its history only where one payment is asked for. */
record PaymentView(
        Id<Payment> id,
        Id<Jam> jam,
        Id<Project> project,
        Id<Idea> idea,
        String title,
        int milestone,
        int attempt,
        Money amount,
        PaymentStatus status,
        @Nullable PayeeView payee,
        @Nullable Id<PaymentFile> file,
        @Nullable String reason,
        Instant changedAt,
        @Nullable List<Step> history) {

    record Step(
            PaymentStatus status,
            @Nullable Id<Person> person,
            @Nullable Reason reason,
            Instant at) {

        static Step of(PaymentEvent event) {
            String reason = event.reason();
            return new Step(
                    event.status(),
                    event.personId(),
                    reason == null ? null : Reason.decoded(reason),
                    event.happenedAt());
        }
    }

    static PaymentView of(PaymentRegister.Addressed addressed) {
        return of(addressed, null);
    }

    static PaymentView of(PaymentRegister.Addressed addressed, @Nullable List<PaymentEvent> events) {
        Payment payment = addressed.payment();
        Payee payee = addressed.payee();
        return new PaymentView(
                payment.id(),
                payment.jamId(),
                payment.projectId(),
                payment.ideaId(),
                payment.title(),
                payment.number(),
                payment.attempt(),
                payment.amount(),
                payment.status(),
                payee == null ? null : PayeeView.of(payee),
                payment.fileId(),
                payment.said(),
                payment.changedAt(),
                events == null ? null : events.stream().map(Step::of).toList());
    }
}
