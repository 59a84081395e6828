package org.jamfund.funding;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Who stands for an allocation, since when, under the digest of the content they read. */
public record AllocationSignature(Id<Person> personId, String contentDigest, Instant signedAt) {}
