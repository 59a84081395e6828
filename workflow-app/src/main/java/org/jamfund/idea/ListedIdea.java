package org.jamfund.idea;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An idea as lists show it. Votes are the live count and may lag by seconds; {@code mine} says that the reader is an owner. */
public record ListedIdea(
        Id<Idea> id,
        Id<Jam> jamId,
        @Nullable String externalId,
        String title,
        IdeaStatus status,
        @Nullable String topic,
        long requestedMinor,
        String currency,
        long votes,
        long comments,
        boolean mine,
        @Nullable Instant submittedAt) {

    public Money requested() {
        return Amounts.ofMinor(requestedMinor, currency);
    }
}
