package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/**
 * A board member voted on an idea's award; over when no later vote can change the outcome, or when so many have declared a
 * conflict of interest that too few are left for the quorum.
 */
public record FundingVoteCast(Id<Idea> idea, Id<Person> member, boolean over, boolean enoughLeft) {}
