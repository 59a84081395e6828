package org.jamfund.funding;

import java.util.ArrayList;
import java.util.List;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.jamfund.people.Actor;
import org.springframework.stereotype.Component;

/** Opens an award for every adopted line and reserves the money of all of them in one booking. */
@Component
class Reservations {

    private final Awards awards;
    private final Ledger ledger;

    Reservations(Awards awards, Ledger ledger) {
        this.awards = awards;
        this.ledger = ledger;
    }

    void reserve(Actor by, Allocation allocation, List<AllocationLine> adopted) {
        Reason reason = Reason.decoded(allocation.reason());
        List<NewAward> opened = new ArrayList<>();
        List<Order.Reserve> orders = new ArrayList<>();
        for (AllocationLine line : adopted) {
            Id<Award> id = Id.fresh();
            opened.add(
                    new NewAward(id, allocation.jamId(), line.ideaId(), line.place(), line.amount(), by.id(), reason));
            orders.add(new Order.Reserve(
                    Award.reservationOf(id),
                    Envelopes.keyOf(allocation.jamId()),
                    Award.keyOf(id),
                    line.amount(),
                    by.id(),
                    reason));
        }
        ledger.book(orders);
        awards.open(opened);
    }
}
