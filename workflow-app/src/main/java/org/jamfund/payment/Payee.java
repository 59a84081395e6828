package org.jamfund.payment;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.project.Project;
import org.jspecify.annotations.Nullable;

/** Whom a project's money goes to, as one of its owners gave it then; never changed, only followed by another. */
public record Payee(
        Id<Payee> id,
        Id<Project> projectId,
        String name,
        @Nullable String iban,
        @Nullable String account,
        @Nullable String bic,
        @Nullable String country,
        Id<Person> givenBy,
        Instant givenAt) {

    private static final int MAX_AT_BANK = 70;

    public BankAccount bankAccount() {
        return new BankAccount(iban, account, bic);
    }

    /** The name as it is told to the bank. */
    public String nameAtBank() {
        return BankText.of(name, MAX_AT_BANK);
    }

    boolean says(NewPayee given) {
        return new NewPayee(name, bankAccount(), country).equals(given);
    }

    /** What may end up in a log says nothing of the account. */
    @Override
    public String toString() {
        return "payee " + id;
    }
}
