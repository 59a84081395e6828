package org.jamfund.load.ledger;

import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Reason;
import org.jamfund.ledger.Ledger;
import org.jamfund.ledger.Order;
import org.joda.money.Money;

/** What is measured: the same through the product's ledger. */
record LedgerBookings(Ledger ledger, String envelope) implements Bookings {

    private static final Money AMOUNT = Amounts.ofMinor(AMOUNT_MINOR, CURRENCY);
    private static final Reason WHY = Reason.said("benchmark");

    @Override
    public void reserve(String award) {
        ledger.book(new Order.Reserve(award + "/reserve", envelope, award, AMOUNT, null, WHY));
    }

    @Override
    public void post(String award) {
        ledger.book(new Order.Post(award + "/post", award + "/reserve", award, AMOUNT, null, WHY));
    }
}
