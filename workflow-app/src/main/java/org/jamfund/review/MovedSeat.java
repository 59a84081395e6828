package org.jamfund.review;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** An expert still to be heard on an idea is now due at another time. */
public record MovedSeat(Id<Idea> idea, Id<Person> expert, Instant due) {}
