package org.jamfund.board;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** That somebody who was there stands by the minutes with that digest. */
public record Signature(Capacity capacity, Id<Person> personId, String sha256, Instant signedAt) {}
