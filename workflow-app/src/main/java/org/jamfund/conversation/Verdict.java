package org.jamfund.conversation;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** A step of a case, to be written over the version that was read. */
record Verdict(ModerationCase read, CaseStatus status, Id<Person> by, String reason, Instant at) {}
