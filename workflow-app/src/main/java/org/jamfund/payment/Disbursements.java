package org.jamfund.payment;

import java.time.Clock;
import org.jamfund.funding.CorrectionApproved;
import org.jamfund.funding.CorrectionAsked;
import org.jamfund.funding.DisbursementCorrected;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Stale;
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

    /** What nobody could approve is not proposed: it would keep every other proposal about that transfer waiting. */
    @EventListener
    void on(CorrectionAsked fact) {
        payments.ofDisbursement(fact.disbursement().seq())
                .filter(payment -> payment.status() != PaymentStatus.CORRECTED)
                .ifPresent(Disbursements::requireItsOwnMoney);
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
            requireItsOwnMoney(payment);
            correct(payment, fact.amount());
        });
    }

    /**
     * What came back or was paid again is booked on the payment itself: a correction would take it twice. What is at the bank
     * may be paid any moment: the bank has its say first.
     */
    private static void requireItsOwnMoney(Payment payment) {
        if (payment.status().cameBack() || payment.status() == PaymentStatus.INSTRUCTED || payment.attempt() > 1) {
            throw Refusal.of("correct-the-payment").asException();
        }
    }

    private void correct(Payment payment, Money amount) {
        int rows;
        if (!payment.status().isHere()) {
            rows = payments.note(payment.id(), amount.getAmountMinorLong());
        } else if (amount.isLessThan(payment.amount())) {
            rows = payments.withhold(payment.id(), amount.getAmountMinorLong(), clock.instant());
        } else {
            rows = payments.dissolve(payment.id(), clock.instant());
            payments.insertEvent(PaymentEvent.of(payment, PaymentStatus.CORRECTED, null, clock.instant()));
        }
        if (rows != 1) {
            throw new Stale(payment.id());
        }
    }
}
