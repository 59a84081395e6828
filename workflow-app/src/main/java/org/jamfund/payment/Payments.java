package org.jamfund.payment;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jamfund.funding.MoneyReturned;
import org.jamfund.jam.Jams;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.NotFound;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;
import org.jamfund.kernel.Stale;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.ledger.Transfer;
import org.jamfund.people.Actor;
import org.jamfund.people.Role;
import org.jamfund.project.PaymentsSettled;
import org.joda.money.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What finance says of a payment: whom to pay, that the bank paid, that the money came back and what becomes of it then. Every
 * verb first takes the payment's row and is safe to repeat. Refused: {@code ledger-read-only}, {@code four-eyes}, {@code payee-changed}, {@code
 * payee-known}, {@code not-instructed}, {@code came-back}, {@code payment-corrected}, {@code not-returned}, {@code paid-again},
 * {@code surrendered}.
 */
@Service
@Transactional
public class Payments {

    private final PaymentMapper mapper;
    private final PayeeMapper payees;
    private final Jams jams;
    private final Ledger ledger;
    private final ApplicationEventPublisher facts;
    private final Clock clock;

    Payments(
            PaymentMapper mapper,
            PayeeMapper payees,
            Jams jams,
            Ledger ledger,
            ApplicationEventPublisher facts,
            Clock clock) {
        this.mapper = mapper;
        this.payees = payees;
        this.jams = jams;
        this.ledger = ledger;
        this.facts = facts;
        this.clock = clock;
    }

    /** Finance lets a payment that had no payee go to the one it has read. */
    public void confirmPayee(Actor by, Id<Payment> id, Id<Payee> read) {
        Payment payment = held(by, id);
        if (read.equals(payment.payeeId())) {
            return;
        }
        if (payment.status() != PaymentStatus.AWAITING_PAYEE) {
            throw Refusal.of("payee-known").asException();
        }
        ledger.requireOpen();
        require(mapper.confirm(id, checked(by, payment, read).id(), clock.instant()), payment);
        tell(payment, PaymentStatus.OPEN, by);
    }

    /** The bank has paid. */
    public void settle(Actor by, Id<Payment> id) {
        Payment payment = heldWithJam(by, id);
        if (payment.status() == PaymentStatus.PAID) {
            return;
        }
        if (payment.status() != PaymentStatus.INSTRUCTED) {
            throw Refusal.of(payment.status().isHere() ? "not-instructed" : "came-back")
                    .asException();
        }
        settleHeld(by, List.of(payment));
    }

    /** The same of payments of one Jam that are on their way and held with it. */
    void settleHeld(Actor by, List<Payment> paid) {
        if (paid.isEmpty()) {
            return;
        }
        ledger.requireOpen();
        for (Payment payment : paid) {
            require(mapper.settle(payment.id(), clock.instant()), payment);
            tell(payment, PaymentStatus.PAID, by);
        }
        facts.publishEvent(new PaymentsSettled(paid.get(0).jamId()));
    }

    /**
     * The money came back: the bank could not deliver it, or sent it back days after it was paid, or finance stopped the
     * payment before it left. What has left is taken back by somebody else than who sent it, unless the bank's answer is read.
     */
    public void sendBack(Actor by, Id<Payment> id, Reason reason) {
        Payment payment = held(by, id);
        if (payment.status().cameBack()) {
            if (reason.encoded().equals(payment.reason())) {
                return;
            }
            throw Refusal.of("came-back").asException();
        }
        if (payment.correctedMinor() > 0) {
            throw Refusal.of("payment-corrected").asException();
        }
        requireSecond(payment.mayBeTakenBackBy(by.id()));
        sendBackHeld(by, Map.of(payment, reason));
    }

    /**
     * Books what came back as one list, which takes all its accounts in order; the rows of the payments are held. Whatever
     * needs no number of a transfer comes before the booking: from there on everybody else who books waits.
     */
    void sendBackHeld(Actor by, Map<Payment, Reason> cameBack) {
        cameBack.forEach((payment, reason) -> {
            mapper.insertEvent(PaymentEvent.of(payment, PaymentStatus.RETURNED, by.id(), clock.instant())
                    .because(reason.encoded()));
            facts.publishEvent(new PaymentReturned(payment.ideaId(), payment.number(), reason));
        });
        List<Payment> all = List.copyOf(cameBack.keySet());
        List<Transfer> transfers = ledger.book(all.stream()
                .map(payment -> reclaim(by, payment, cameBack.get(payment)))
                .toList());
        for (int i = 0; i < all.size(); i++) {
            String reason = cameBack.get(all.get(i)).encoded();
            require(
                    mapper.sendBack(all.get(i).id(), transfers.get(i).seq(), reason, by.id(), clock.instant()),
                    all.get(i));
        }
    }

    private static Order.Reclaim reclaim(Actor by, Payment payment, Reason reason) {
        return new Order.Reclaim(payment.reference("return"), payment.projectKey(), payment.amount(), by.id(), reason);
    }

    /**
     * Pays again what came back, to the payee that stands now, which must be the one that finance has read. Whoever took it
     * back, or read the answer that did, is refused. Answers with the payment that does.
     */
    public Payment repeat(Actor by, Id<Payment> id, Id<Payee> read) {
        Payment payment = heldWithJam(by, id);
        if (payment.status() == PaymentStatus.REPEATED) {
            return mapper.after(payment).orElseThrow(() -> new NotFound(id));
        }
        requireReturned(payment);
        requireSecond(payment.mayBeRepeatedBy(by.id()));
        Payee payee = checked(by, payment, read);
        Transfer transfer = book(payment, by, "repetition", Order.Repeat::new);
        require(mapper.repeat(id, clock.instant()), payment);
        tell(payment, PaymentStatus.REPEATED, by);
        NewPayment next = new NewPayment(
                Id.fresh(),
                payment.jamId(),
                payment.projectId(),
                payment.number(),
                payment.attempt() + 1,
                payment.amount(),
                payee.id(),
                transfer.seq(),
                clock.instant());
        mapper.insert(next);
        mapper.insertEvent(next.event());
        facts.publishEvent(new PaymentsSettled(payment.jamId()));
        return mapper.find(next.id()).orElseThrow(() -> new NotFound(next.id()));
    }

    /** Gives what came back to the envelope, where it is offered to the waitlist. */
    public void surrender(Actor by, Id<Payment> id) {
        Payment payment = heldWithJam(by, id);
        if (payment.status() == PaymentStatus.SURRENDERED) {
            return;
        }
        requireReturned(payment);
        Transfer transfer = book(payment, by, "surrender", Order.Surrender::new);
        require(mapper.surrender(id, transfer.seq(), clock.instant()), payment);
        tell(payment, PaymentStatus.SURRENDERED, by);
        facts.publishEvent(new MoneyReturned(payment.jamId()));
    }

    private interface MakesOrder {
        Order of(String reference, String project, Money amount, Id<?> by, Reason reason);
    }

    private Transfer book(Payment payment, Actor by, String step, MakesOrder order) {
        return ledger.book(order.of(
                payment.reference(step),
                payment.projectKey(),
                payment.amount(),
                by.id(),
                Reason.of("payment-" + step, payment.number(), payment.milestone())));
    }

    private static void requireReturned(Payment payment) {
        switch (payment.status()) {
            case RETURNED -> {}
            case REPEATED -> throw Refusal.of("paid-again").asException();
            case SURRENDERED -> throw Refusal.of("surrendered").asException();
            default -> throw Refusal.of("not-returned").asException();
        }
    }

    /** The payee that stands now, if it is the one that was read and somebody else gave it. */
    private Payee checked(Actor by, Payment payment, Id<Payee> read) {
        Payee payee = payees.current(payment.projectId())
                .orElseThrow(() -> Refusal.of("no-payee-yet").asException());
        if (!read.equals(payee.id())) {
            throw Refusal.of("payee-changed").asException();
        }
        requireSecond(!payee.givenBy().equals(by.id()));
        return payee;
    }

    private static void requireSecond(boolean somebodyElse) {
        if (!somebodyElse) {
            throw Refusal.of("four-eyes").asException();
        }
    }

    /** The Jam first, as whoever settles what comes back to its envelope takes it first too. */
    private Payment heldWithJam(Actor by, Id<Payment> id) {
        by.require(Role.FINANCE);
        jams.hold(mapper.find(id).orElseThrow(() -> new NotFound(id)).jamId());
        return held(by, id);
    }

    private Payment held(Actor by, Id<Payment> id) {
        by.require(Role.FINANCE);
        if (mapper.hold(id) != 1) {
            throw new NotFound(id);
        }
        return mapper.find(id).orElseThrow(() -> new NotFound(id));
    }

    private void tell(Payment payment, PaymentStatus status, Actor by) {
        mapper.insertEvent(PaymentEvent.of(payment, status, by.id(), clock.instant()));
    }

    private static void require(int rows, Payment payment) {
        if (rows != 1) {
            throw new Stale(payment.id());
        }
    }
}
