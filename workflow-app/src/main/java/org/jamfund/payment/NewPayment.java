package org.jamfund.payment;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.project.Project;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** A payment for a disbursement just booked; without a payee it waits for one. */
record NewPayment(
        Id<Payment> id,
        Id<Jam> jamId,
        Id<Project> projectId,
        int number,
        int attempt,
        Money amount,
        @Nullable Id<Payee> payeeId,
        long disbursedSeq,
        Instant at) {

    PaymentStatus status() {
        return payeeId == null ? PaymentStatus.AWAITING_PAYEE : PaymentStatus.OPEN;
    }

    long amountMinor() {
        return amount.getAmountMinorLong();
    }

    String currency() {
        return amount.getCurrencyUnit().getCode();
    }

    PaymentEvent event() {
        return new PaymentEvent(Id.fresh(), id, status(), null, null, at);
    }
}
