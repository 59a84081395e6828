package org.jamfund.funding;

import java.time.Instant;
import java.util.Objects;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** One board member's seat in the decision on an award, numbered from 0, with the vote once it is cast. */
public record FundingSeat(
        Id<Person> personId,
        int seat,
        @Nullable Vote vote,
        @Nullable Long amountMinor,
        @Nullable String comment,
        @Nullable Instant votedAt) {

    public boolean isRecused() {
        return vote == Vote.RECUSE;
    }

    boolean isVoted() {
        return vote != null;
    }

    boolean holds(BoardVote other, @Nullable Long otherAmountMinor) {
        return vote == other.vote()
                && Objects.equals(amountMinor, otherAmountMinor)
                && Objects.equals(comment, other.comment());
    }
}
