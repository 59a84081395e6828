package org.jamfund.idea;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;

/** An owner takes a submitted idea back. */
public record IdeaWithdrawn(Id<Idea> idea, Id<Person> by, Reason reason) {}
