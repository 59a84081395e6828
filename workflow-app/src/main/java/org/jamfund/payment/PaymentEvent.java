package org.jamfund.payment;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Who brought a payment to a status, when, and with what reason; nobody where Jamfund itself did. */
public record PaymentEvent(
        Id<PaymentEvent> id,
        Id<Payment> paymentId,
        PaymentStatus status,
        @Nullable Id<Person> personId,
        @Nullable String reason,
        Instant happenedAt) {

    static PaymentEvent of(Payment payment, PaymentStatus status, @Nullable Id<Person> by, Instant at) {
        return new PaymentEvent(Id.fresh(), payment.id(), status, by, null, at);
    }

    PaymentEvent because(String why) {
        return new PaymentEvent(id, paymentId, status, personId, why, happenedAt);
    }
}
