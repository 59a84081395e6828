package org.jamfund.jam;

import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** A facilitator says that what belongs together is united and the list is ready to be voted on. */
public record BigIdeasSynthesised(Id<Jam> jam, Id<Person> by) {}
