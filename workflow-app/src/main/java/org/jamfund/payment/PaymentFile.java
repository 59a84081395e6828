package org.jamfund.payment;

import java.time.Instant;
import java.time.LocalDate;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;

/** A file for the bank: how many payments it holds and their sum, and on which day they are to be made. */
public record PaymentFile(
        Id<PaymentFile> id,
        Id<Jam> jamId,
        String messageId,
        long payments,
        long totalMinor,
        String currency,
        LocalDate executionOn,
        Id<Person> madeBy,
        Instant madeAt) {

    public Money total() {
        return Amounts.ofMinor(totalMinor, currency);
    }

    /** What a file in that format is called. */
    public String nameIn(PaymentFormat format) {
        return messageId + "." + format.ending();
    }
}
