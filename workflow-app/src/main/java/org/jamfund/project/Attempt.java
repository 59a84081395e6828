package org.jamfund.project;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One round of a milestone, numbered from 1: what was reported, and what finance said to it once it has. The cost is
 * absent where that is the whole tranche, verdict, decider and instant while finance has not decided; the rejection is in
 * the words of who rejected it.
 */
public record Attempt(
        int number,
        String text,
        @Nullable Money cost,
        List<Evidence> evidence,
        Id<Person> reportedBy,
        Instant reportedAt,
        @Nullable MilestoneStatus verdict,
        @Nullable Id<Person> decidedBy,
        @Nullable Instant decidedAt,
        @Nullable String rejection) {

    boolean says(Report report, Milestone milestone) {
        Long minor = cost == null ? null : Amounts.minor(cost);
        return Objects.equals(minor, report.costMinor(milestone))
                && text.equals(report.text())
                && evidence.equals(report.evidence());
    }
}
