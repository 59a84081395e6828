package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** A facilitator has named an expert for a panel that could not be filled. */
public record ExpertFound(Id<Idea> idea, Id<Person> expert) {}
