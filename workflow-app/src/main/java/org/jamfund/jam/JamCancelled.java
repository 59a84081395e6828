package org.jamfund.jam;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;

/** A Jam ends early, and everything open in it. */
public record JamCancelled(Id<Jam> jam, Id<Person> by, Reason reason) {}
