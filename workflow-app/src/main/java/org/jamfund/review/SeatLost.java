package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** An expert was taken off an open seat, which now waits for somebody else: a conflict arose, the role ended, or it was handed on. */
public record SeatLost(Id<Idea> idea, int round, int seat, Id<Person> expert) {}
