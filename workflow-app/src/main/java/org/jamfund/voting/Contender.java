package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.joda.money.Money;

/** An idea that stood in the vote to its end, with what the tally gives it. */
record Contender(Id<Idea> ideaId, long votes, long points, int audiences, long requestedMinor, String currency) {

    Money requested() {
        return Amounts.ofMinor(requestedMinor, currency);
    }

    /**
     * With so many more votes, or fewer. Where these are points they come from those who voted for it, or from one more where nobody
     * did; without any nobody did.
     */
    Contender with(long more, boolean spread) {
        long otherPoints = points + more;
        long otherVotes = spread ? (otherPoints == 0 ? 0 : Math.max(1, votes)) : votes + more;
        int reached = otherVotes == 0 ? 0 : Math.max(1, audiences);
        return new Contender(ideaId, otherVotes, otherPoints, reached, requestedMinor, currency);
    }
}
