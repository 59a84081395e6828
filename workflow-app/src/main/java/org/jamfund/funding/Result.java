package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * How one idea came out of the vote and what became of it since. The reason of its place is encoded; the score is the
 * experts' mean in hundredths, absent before they were done; the award is absent unless the board made one that stands.
 */
public record Result(
        Id<Idea> ideaId,
        String title,
        IdeaStatus status,
        int place,
        long votes,
        long points,
        boolean shortlisted,
        String encodedReason,
        long requestedMinor,
        String currency,
        @Nullable Integer score,
        @Nullable Long awardedMinor) {

    public Reason reason() {
        return Reason.decoded(encodedReason);
    }

    public Money requested() {
        return Amounts.ofMinor(requestedMinor, currency);
    }

    public @Nullable Money awarded() {
        return awardedMinor == null ? null : Amounts.ofMinor(awardedMinor, currency);
    }
}
