package org.jamfund.funding;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * How the board of a Jam votes, numbered from 1 in the order in which it was said. Without {@code inForceAt} it waits for a
 * second person; {@code reason} is an encoded {@link Reason}.
 */
public record BoardRule(
        Id<Jam> jamId,
        int number,
        Secrecy votes,
        String reason,
        Id<Person> proposedBy,
        Instant proposedAt,
        @Nullable Id<Person> approvedBy,
        @Nullable Instant inForceAt) {

    public Reason why() {
        return Reason.decoded(reason);
    }
}
