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
}
