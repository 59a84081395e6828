package org.jamfund.payment;

import java.time.Clock;
import org.jamfund.funding.CorrectionApproved;
import org.jamfund.funding.DisbursementCorrected;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.project.TrancheDisbursed;
import org.joda.money.Money;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Makes one payment of every disbursement, in the same transaction: both are there or neither. What a correction takes back
 * from a disbursement is not paid any more, as far as it has not left.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Disbursements {

    private static final int AFTER_THE_PROJECT = 2;

    private final PaymentMapper payments;
    private final PayeeMapper payees;
    private final Jams jams;
    private final Clock clock;

    Disbursements(PaymentMapper payments, PayeeMapper payees, Jams jams, Clock clock) {
        this.payments = payments;
        this.payees = payees;
        this.jams = jams;
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

    /** After the project has been taken, and while nothing of the ledger is. */
    @EventListener
    @Order(AFTER_THE_PROJECT)
    void on(CorrectionApproved fact) {
        jams.hold(fact.jam());
        payments.correctedBy(fact.correction()).ifPresent(found -> payments.hold(found.id()));
    }

    @EventListener
    void on(DisbursementCorrected fact) {
        payments.correctedBy(fact.correction()).ifPresent(payment -> {
            // what came back or was paid again is booked on the payment itself: a correction would take it twice
            if (payment.status().cameBack() || payment.attempt() > 1) {
                throw Refusal.of("correct-the-payment").asException();
            }
            correct(payment, fact.amount());
        });
    }

    private void correct(Payment payment, Money amount) {
        if (!payment.status().isHere()) {
            payments.note(payment.id(), amount.getAmountMinorLong());
        } else if (amount.isLessThan(payment.amount())) {
            payments.withhold(payment.id(), amount.getAmountMinorLong(), clock.instant());
        } else {
            payments.dissolve(payment.id(), clock.instant());
            payments.insertEvent(PaymentEvent.of(payment, PaymentStatus.CORRECTED, null, clock.instant()));
        }
    }
}
