package org.jamfund.review;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** A seat whose expert has not filed, as its date is reckoned. */
record OpenSeat(Id<Seat> id, Id<Idea> ideaId, Id<Person> expertId, Instant appointedAt, Instant dueAt) {}
