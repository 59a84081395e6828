package org.jamfund.funding;

/** What keeps a Jam open although its ideas have ended: payments the bank has not answered for, and corrections nobody has decided. */
public record Outstanding(long payments, long corrections) {

    public boolean any() {
        return payments > 0 || corrections > 0;
    }
}
