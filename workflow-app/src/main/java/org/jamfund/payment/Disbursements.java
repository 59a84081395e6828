package org.jamfund.payment;

import java.time.Clock;
import org.jamfund.kernel.Id;
import org.jamfund.project.TrancheDisbursed;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes one payment of every disbursement, in the same transaction: both are there or neither. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Disbursements {

    private final PaymentMapper payments;
    private final PayeeMapper payees;
    private final Clock clock;

    Disbursements(PaymentMapper payments, PayeeMapper payees, Clock clock) {
        this.payments = payments;
        this.payees = payees;
        this.clock = clock;
    }

    @EventListener
    void on(TrancheDisbursed fact) {
        NewPayment payment = new NewPayment(
                Id.fresh(),
                fact.jam(),
                fact.project(),
                fact.number(),
                1,
                fact.amount(),
                payees.approved(fact.project(), fact.number()).map(Payee::id).orElse(null),
                fact.transfer(),
                clock.instant());
        payments.insert(payment);
        payments.insertEvent(payment.event());
    }
}
