package org.jamfund.project;

import java.time.Instant;
import org.jamfund.funding.Award;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A funded idea being delivered, with the id of its award. What was awarded is disbursed in tranches; what never will be
 * is returned. {@code reason} is an encoded {@link org.jamfund.kernel.Reason} and says why it was cancelled.
 */
public record Project(
        Id<Project> id,
        Id<Jam> jamId,
        Id<Idea> ideaId,
        Id<Award> awardId,
        Id<Person> ownerId,
        ProjectStatus status,
        long awardedMinor,
        long disbursedMinor,
        long returnedMinor,
        String currency,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String reason,
        int version) {

    public Money awarded() {
        return Amounts.ofMinor(awardedMinor, currency);
    }

    public Money disbursed() {
        return Amounts.ofMinor(disbursedMinor, currency);
    }

    /** Neither disbursed nor returned yet. */
    public Money committed() {
        return Amounts.ofMinor(awardedMinor - disbursedMinor - returnedMinor, currency);
    }

    public boolean isOver() {
        return status == ProjectStatus.COMPLETED || status == ProjectStatus.CANCELLED;
    }

    String key() {
        return "project/" + id;
    }
}
