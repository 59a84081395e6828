package org.jamfund.idea;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;

/** A moderator takes an idea out of sight while its journey is under way. */
public record IdeaRemoved(Id<Idea> idea, Id<Person> by, Reason reason) {}
