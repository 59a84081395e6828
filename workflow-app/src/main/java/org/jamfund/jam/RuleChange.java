package org.jamfund.jam;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** A change of frozen rules; {@code fields} is the JSON of its {@link JamPatch}. Nothing changes until it is approved. */
public record RuleChange(
        Id<Jam> jamId,
        int number,
        String fields,
        String reason,
        Id<Person> proposedBy,
        Instant proposedAt,
        @Nullable Id<Person> approvedBy,
        @Nullable Instant approvedAt) {}
