package org.jamfund.idea;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An idea as it stands now. Drafts have never been submitted; {@code revision} counts its texts from 1, {@code version}
 * every change of the row.
 */
public record Idea(
        Id<Idea> id,
        Id<Jam> jamId,
        @Nullable String externalId,
        String title,
        String problem,
        String solution,
        long requestedMinor,
        String currency,
        @Nullable String topic,
        @Nullable Id<Idea> parentId,
        @Nullable Id<Idea> mergedIntoId,
        @Nullable Instant mergeSealedAt,
        IdeaStatus status,
        int termsVersion,
        Id<Person> createdBy,
        Instant createdAt,
        @Nullable Instant submittedAt,
        int revision,
        int version) {

    public Money requested() {
        return Amounts.ofMinor(requestedMinor, currency);
    }

    /** Its journey runs: submitted, not ended, and not for ever part of a big idea. */
    public boolean isUnderWay() {
        return status.isOpen() && mergeSealedAt == null;
    }
}
