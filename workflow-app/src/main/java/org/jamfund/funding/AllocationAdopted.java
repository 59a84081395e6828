package org.jamfund.funding;

import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** The board adopted the Jam's allocation and the whole list is reserved. */
public record AllocationAdopted(Id<Jam> jam, Id<Person> by) {}
