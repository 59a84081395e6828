package org.jamfund.load.ledger;

/** The two bookings that are measured: each award is reserved once and then posted whole. */
interface Bookings {

    long AMOUNT_MINOR = 100;

    String CURRENCY = "USD";

    void reserve(String award);

    void post(String award);
}
