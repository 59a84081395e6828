package org.jamfund.project;

import java.time.Instant;
import org.jamfund.funding.Award;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * A funded idea being delivered, with the id of its award. What was awarded is disbursed in tranches; what never will be
 * is returned: the ledger knows how much of each, see {@link Funds}. {@code reason} is an encoded
 * {@link org.jamfund.kernel.Reason} and says why it was cancelled; by nobody where its idea ended.
 */
public record Project(
        Id<Project> id,
        Id<Jam> jamId,
        Id<Idea> ideaId,
        Id<Award> awardId,
        Id<Person> ownerId,
        ProjectStatus status,
        long awardedMinor,
        String currency,
        Instant openedAt,
        @Nullable Instant closedAt,
        @Nullable String reason,
        @Nullable Id<Person> cancelledBy,
        int version) {

    public Money awarded() {
        return Amounts.ofMinor(awardedMinor, currency);
    }

    public boolean isOver() {
        return status == ProjectStatus.COMPLETED || status == ProjectStatus.CANCELLED;
    }

    /** Why it was cancelled, where it was. */
    public @Nullable Reason why() {
        return reason == null ? null : Reason.decoded(reason);
    }

    String key() {
        return keyOf(id);
    }

    /** The ledger's key of the project, under which its money is committed and disbursed. */
    public static String keyOf(Id<Project> id) {
        return "project/" + id;
    }
}
