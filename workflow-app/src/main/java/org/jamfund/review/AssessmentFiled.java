package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** An expert has assessed an idea from that seat. */
public record AssessmentFiled(Id<Idea> idea, int round, int seat, Id<Person> expert) {}
