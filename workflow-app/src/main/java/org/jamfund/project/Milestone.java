package org.jamfund.project;

import java.time.Instant;
import java.time.LocalDate;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One step of a project and the tranche paid when it is reached; numbered from 1. The reason is that of a rejection. */
public record Milestone(
        Id<Project> projectId,
        int number,
        String name,
        long amountMinor,
        String currency,
        MilestoneStatus status,
        LocalDate dueOn,
        @Nullable String report,
        @Nullable Id<Person> reportedBy,
        @Nullable Instant reportedAt,
        @Nullable Id<Person> decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        @Nullable Instant disbursedAt,
        int version) {

    public Money amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    boolean isReport(Id<Person> by, String text) {
        return !status.awaitsReport() && by.equals(reportedBy) && text.equals(report);
    }

    /** Why the last report was rejected, in the words of who did it. */
    public @Nullable String rejection() {
        return reason == null ? null : String.join(" ", Reason.decoded(reason).arguments());
    }
}
