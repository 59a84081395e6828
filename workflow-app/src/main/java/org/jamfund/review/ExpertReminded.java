package org.jamfund.review;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** An expert's assessment is still awaited and due then. */
public record ExpertReminded(Id<Idea> idea, Id<Person> expert, Instant dueAt) {}
