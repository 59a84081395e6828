package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** An expert has taken a single seat: somebody else's, or one more on a panel that disagrees. */
public record ExpertAsked(Id<Idea> idea, Id<Person> expert) {}
