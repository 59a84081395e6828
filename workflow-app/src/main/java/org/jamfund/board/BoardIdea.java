package org.jamfund.board;

import org.jamfund.funding.AwardStatus;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An idea as the board sees it in its room. Votes and place are those of the shortlist, absent where there was none; the
 * score is the experts' mean in hundredths, absent before they were done; the amount is what its last award proposes, or else
 * what it asks for. Seats are the members who have voted or may yet.
 */
public record BoardIdea(
        Id<Idea> ideaId,
        String title,
        IdeaStatus status,
        int place,
        @Nullable Long votes,
        @Nullable Integer score,
        long amountMinor,
        String currency,
        @Nullable AwardStatus award,
        int seats,
        int voted) {

    public Money amount() {
        return Amounts.ofMinor(amountMinor, currency);
    }
}
