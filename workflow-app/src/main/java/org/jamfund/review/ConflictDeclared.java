package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** An expert has left that seat because of a conflict of interest. */
public record ConflictDeclared(Id<Idea> idea, int round, int seat, Id<Person> expert) {}
