package org.jamfund.payment;

import org.jamfund.kernel.Amounts;
import org.joda.money.Money;

/** How many payments of a Jam stand there, and their sum in minor units. */
public record PaymentTotal(PaymentStatus status, long payments, long totalMinor) {

    public Money total(String currency) {
        return Amounts.ofMinor(totalMinor, currency);
    }
}
