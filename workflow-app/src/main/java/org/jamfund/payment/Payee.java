package org.jamfund.payment;

import java.time.Instant;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Sha256;
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

    /** Everything an owner said, each part with its length before it: no other payee has the same text. */
    String sha256() {
        String text = Stream.of(id, projectId, name, iban, account, bic, country, givenBy)
                .map(part -> part == null ? "-" : part.toString().length() + ":" + part)
                .collect(Collectors.joining(","));
        return Sha256.of(text);
    }

    /** The same name and account, whoever gave it. */
    boolean isSameAs(Payee other) {
        return says(new NewPayee(other.name, other.bankAccount(), other.country));
    }

    /** What may end up in a log says nothing of the account. */
    @Override
    public String toString() {
        return "payee " + id;
    }
}
