package org.jamfund.project;

import java.time.Instant;
import java.time.LocalDate;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One step of a project and the tranche paid when it is reached; numbered from 1. Report, cost and
 * reason are those of the latest of its rounds; the reason is that of a rejection.
 */
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
        int attempts,
        @Nullable Long costMinor,
        int version) {

    public Money amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    /** The day it is due counts in full. */
    public Instant endOfDay() {
        return ReportDue.onMilestoneOf(dueOn);
    }

    /** Whether its report is still to come in a project that goes on, so that past its day it is late. */
    public boolean isLateAfter(Project project) {
        return status.awaitsReport() && !project.isOver();
    }

    /** What its tranche pays: what it really cost, or else all that was planned. */
    public Money cost() {
        return costMinor == null ? amount() : Amounts.ofMinor(costMinor, currency);
    }

    /** Whether the latest report is this one: by the same owner and to the letter. */
    boolean isReport(Id<Person> by, Report other, Attempt latest) {
        return !status.awaitsReport() && by.equals(reportedBy) && latest.says(other, this);
    }

    int nextAttempt() {
        return attempts + 1;
    }

    /** Why the last report was rejected, in the words of who did it. */
    public @Nullable String rejection() {
        return reason == null ? null : String.join(" ", Reason.decoded(reason).arguments());
    }
}
