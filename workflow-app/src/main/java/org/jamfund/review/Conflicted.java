package org.jamfund.review;

import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Somebody who may not judge an idea, and one of the reasons. */
record Conflicted(Id<Person> personId, Conflict conflict) {}
