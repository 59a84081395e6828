package org.jamfund.funding;

import java.util.List;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.people.Person;
import org.jamfund.review.Conflicts;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The queue for money that returns. Strictly in order: who cannot be paid in full is waited for and not overtaken. Callers
 * hold the Jam, so that two returns at once do not offer the same money.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Waitlist {

    private final WaitlistMapper mapper;
    private final Envelopes envelopes;
    private final Ledger ledger;
    private final Awards awards;
    private final Conflicts conflicts;
    private final ApplicationEventPublisher facts;

    Waitlist(
            WaitlistMapper mapper,
            Envelopes envelopes,
            Ledger ledger,
            Awards awards,
            Conflicts conflicts,
            ApplicationEventPublisher facts) {
        this.mapper = mapper;
        this.envelopes = envelopes;
        this.ledger = ledger;
        this.awards = awards;
        this.conflicts = conflicts;
        this.facts = facts;
    }

    /**
     * Reserves for the next in the queue as long as there is money that has returned; what the rule left unspent tops it up. For
     * whoever holds the Jam.
     */
    public void offer(Id<Jam> jam) {
        Leftover leftover = mapper.leftover(jam);
        long available = envelopes.standing(jam).available() - leftover.kept();
        for (WaitlistPlace next : mapper.queue(jam)) {
            if (!next.told() || !leftover.allows(next.amountMinor(), available)) {
                break;
            }
            offer(jam, next);
            available -= next.amountMinor();
            leftover = leftover.within(available);
        }
        mapper.use(jam, leftover.unspent());
    }

    private void offer(Id<Jam> jam, WaitlistPlace next) {
        Id<Award> award = Id.fresh();
        Reason reason = Reason.of("money-returned");
        ledger.book(new Order.Reserve(
                Award.reservationOf(award), Envelopes.keyOf(jam), Award.keyOf(award), next.amount(), null, reason));
        awards.open(List.of(
                new NewAward(award, jam, next.ideaId(), next.place(), next.amount(), next.adoptedBy(), reason)));
        facts.publishEvent(new FundsOffered(next.ideaId()));
    }

    /** Ends the wait of everybody in the queue when no reserved or committed money is left that could return. */
    public void closeWhenNothingCanReturn(Id<Jam> jam) {
        if (moneyCanReturn(jam)) {
            return;
        }
        mapper.queue(jam).stream()
                .filter(WaitlistPlace::told)
                .forEach(place -> facts.publishEvent(new WaitlistClosed(place.ideaId())));
    }

    /** Whether money is reserved or committed that may yet come back, or paid but not for certain. */
    public boolean moneyCanReturn(Id<Jam> jam) {
        Sums sums = envelopes.standing(jam);
        return sums.reserved() > 0 || sums.committed() > 0 || outstanding(jam).any();
    }

    /** What the bank and finance have yet to answer. */
    public Outstanding outstanding(Id<Jam> jam) {
        return mapper.outstanding(jam);
    }

    /** Whether somebody in the queue is this person, or close enough to be a conflict of interest. */
    public boolean isAwaitedBy(Id<Person> person, Id<Jam> jam) {
        return conflicts.withAny(mapper.waiting(jam), person);
    }
}
