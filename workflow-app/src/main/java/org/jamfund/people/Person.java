package org.jamfund.people;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** An account. {@code capacity} is how many assessments an expert takes on at once; 0 means none. */
public record Person(
        Id<Person> id,
        String username,
        String displayName,
        String email,
        Audience audience,
        @Nullable String organisation,
        @Nullable String team,
        @Nullable Id<Person> managerId,
        boolean enabled,
        int capacity,
        String language,
        Instant createdAt,
        int version) {}
