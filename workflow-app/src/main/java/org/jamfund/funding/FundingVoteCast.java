package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** A board member voted on an idea's award; decided when no later vote can change the outcome. */
public record FundingVoteCast(Id<Idea> idea, Id<Person> member, boolean decided) {}
