package org.jamfund.idea;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;

/** An idea is united with others under a big idea; it waits there until voting closes. */
public record IdeaMerged(Id<Idea> idea, Id<Idea> into, Id<Person> by, Reason reason) {}
