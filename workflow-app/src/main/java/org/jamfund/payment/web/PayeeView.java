package org.jamfund.payment.web;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.payment.Payee;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** A payee as REST shows it to those who may know; {@code nameAtBank} is what the bank is told. */
record PayeeView(
        Id<Payee> id,
        String name,
        String nameAtBank,
        @Nullable String iban,
        @Nullable String account,
        @Nullable String bic,
        @Nullable String country,
        Id<Person> givenBy,
        Instant givenAt) {

    static PayeeView of(Payee payee) {
        return new PayeeView(
                payee.id(),
                payee.name(),
                payee.nameAtBank(),
                payee.iban(),
                payee.account(),
                payee.bic(),
                payee.country(),
                payee.givenBy(),
                payee.givenAt());
    }

    /** What may end up in a log says nothing of the account. */
    @Override
    public String toString() {
        return "payee " + id;
    }
}
