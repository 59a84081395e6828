package org.jamfund.payment;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jamfund.project.Project;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One disbursement on its way to the bank: a tranche, by project and number, for the first time or again. The payee is the one
 * finance approved; sent by is who made its file; returned by is who took it back or read the bank's answer that did; the reason, encoded, says why the money came back.
 */
public record Payment(
        Id<Payment> id,
        Id<Jam> jamId,
        Id<Project> projectId,
        Id<Idea> ideaId,
        String title,
        int number,
        String milestone,
        int attempt,
        long amountMinor,
        long correctedMinor,
        String currency,
        PaymentStatus status,
        @Nullable Id<Payee> payeeId,
        @Nullable Id<PaymentFile> fileId,
        @Nullable Id<Person> sentBy,
        @Nullable Id<Person> returnedBy,
        @Nullable String reason,
        Instant changedAt) {

    private static final int MAX_AT_BANK = 140;

    public Money amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    /** Why the money came back, in the words of who booked it. */
    public @Nullable String said() {
        return reason == null ? null : String.join(" ", Reason.decoded(reason).arguments());
    }

    /** What the payee reads on their statement. */
    public String remittance() {
        return BankText.of("Jamfund " + id + " " + number + " " + title, MAX_AT_BANK);
    }

    /** Whoever sent it does not take it back by hand as well: only the bank knows that it will not be paid. */
    public boolean mayBeTakenBackBy(Id<Person> person) {
        return !person.equals(sentBy);
    }

    /** Whoever took it back, or read the answer that did, does not pay it again: nobody alone makes the same money leave twice. */
    public boolean mayBeRepeatedBy(Id<Person> person) {
        return !person.equals(returnedBy);
    }

    String projectKey() {
        return Project.keyOf(projectId);
    }

    String reference(String step) {
        return "payment/" + id + "/" + step;
    }
}
