package org.jamfund.idea;

import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;

/** An owner answered the experts with a new text. */
public record IdeaRevised(Id<Idea> idea, Id<Person> by, Reason whatChanged) {}
