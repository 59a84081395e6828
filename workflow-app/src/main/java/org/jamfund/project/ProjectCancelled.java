package org.jamfund.project;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;

/** Somebody cancelled a project; what is undisbursed goes back to the envelope. */
public record ProjectCancelled(Id<Idea> idea, Id<Person> by, Reason reason) {}
