package org.jamfund.payment;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.project.Project;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One disbursement on its way to the bank: a tranche, by project and number, for the first time or again. The payee is the one
 * finance approved; the reason, encoded, says why the money came back.
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
        String currency,
        PaymentStatus status,
        @Nullable Id<Payee> payeeId,
        @Nullable Id<PaymentFile> fileId,
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

    String projectKey() {
        return "project/" + projectId;
    }

    String reference(String step) {
        return "payment/" + id + "/" + step;
    }
}
