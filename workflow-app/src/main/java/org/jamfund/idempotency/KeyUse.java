package org.jamfund.idempotency;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** What a key was used for. The answer is absent only while the command runs, which nobody else sees. */
record KeyUse(
        Id<Person> personId,
        String idempotencyKey,
        String command,
        String requestHash,
        @Nullable String answer,
        Instant askedAt) {}
