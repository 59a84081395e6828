package org.jamfund.funding;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What an award depends on, numbered from 1: whoever approves the award approves it too. The last word on whether it is
 * fulfilled counts, and nobody has said any while {@code note} is absent.
 */
public record Condition(
        Id<Award> awardId,
        int number,
        String words,
        Id<Person> putBy,
        Instant putAt,
        int said,
        boolean fulfilled,
        @Nullable String note,
        @Nullable Id<Person> saidBy,
        @Nullable Instant saidAt) {}
