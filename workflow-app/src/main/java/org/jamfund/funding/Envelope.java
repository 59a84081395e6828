package org.jamfund.funding;

import org.jamfund.kernel.Amounts;
import org.joda.money.Money;

/**
 * Where a Jam's money stands, in minor units. Granted is always available + reserved + committed + disbursed; returned
 * is a memo of what came back and is inside the others.
 */
public record Envelope(
        String currency, long granted, long available, long reserved, long committed, long disbursed, long returned) {

    public Money money(long minor) {
        return Amounts.ofMinor(minor, currency);
    }
}
