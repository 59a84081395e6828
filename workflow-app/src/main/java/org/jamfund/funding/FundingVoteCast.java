package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/**
 * A board member voted on an idea's award or left its vote; over when no later vote can change the outcome, or when so many
 * have left that too few remain for the quorum. A secret vote is over only when nobody is left to vote: ending it earlier would
 * tell how those who voted have.
 */
public record FundingVoteCast(Id<Idea> idea, Id<Person> member, boolean over, boolean enoughLeft) {

    static FundingVoteCast by(Id<Person> member, Award award, VoteCount count) {
        return new FundingVoteCast(award.ideaId(), member, count.isOver(award.secret()), !count.tooFewLeft());
    }
}
