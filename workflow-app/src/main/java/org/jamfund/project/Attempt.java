package org.jamfund.project;

import java.time.Instant;
import java.util.List;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** One round of a milestone, numbered from 1: what was reported, and what finance said to it once it has. */
public record Attempt(AttemptMapper.Filed filed, List<Evidence> evidence) {

    public int number() {
        return filed.attempt();
    }

    public String text() {
        return filed.report();
    }

    /** What it cost, absent where that is the whole tranche. */
    public @Nullable Money cost() {
        Long minor = filed.costMinor();
        return minor == null ? null : Amounts.ofMinor(minor, filed.currency());
    }

    public Id<Person> reportedBy() {
        return filed.reportedBy();
    }

    public Instant reportedAt() {
        return filed.reportedAt();
    }

    /** Approved or rejected; absent while finance has not decided. */
    public @Nullable MilestoneStatus verdict() {
        return filed.verdict();
    }

    public @Nullable Id<Person> decidedBy() {
        return filed.decidedBy();
    }

    public @Nullable Instant decidedAt() {
        return filed.decidedAt();
    }

    /** Why it was rejected, in the words of who did it. */
    public @Nullable String rejection() {
        String reason = filed.reason();
        return reason == null ? null : String.join(" ", Reason.decoded(reason).arguments());
    }

    boolean says(Report report, Milestone milestone) {
        Long cost = report.costMinor(milestone);
        boolean sameCost = cost == null ? filed.costMinor() == null : cost.equals(filed.costMinor());
        return sameCost && text().equals(report.text()) && evidence.equals(report.evidence());
    }
}
