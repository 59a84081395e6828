package org.jamfund.funding;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** What was asked with an Idempotency-Key. */
record GrantRequest(
        Id<Person> personId,
        String idempotencyKey,
        Id<Jam> jamId,
        String reference,
        long amountMinor,
        String currency) {}
