package org.jamfund.voting;

import java.time.Instant;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** The row every change of a voter's ballot starts with, so that one voter's parallel casts queue up. */
record Ballot(Id<Jam> jamId, Id<Person> voterId, String receipt, Instant castAt) {}
