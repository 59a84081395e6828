package org.jamfund.funding;

import java.time.Instant;
import java.util.Objects;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jamfund.review.Conflict;
import org.jspecify.annotations.Nullable;

/**
 * One board member's seat in the decision on an award, numbered from 0, with the vote once it is cast. In a secret vote a
 * seat only tells that its member has voted: then {@code votedAt} is there and {@code vote} is not. A {@code vacated} seat is
 * one whose member lost the role before voting; it counts as one left over a conflict of interest. {@code found} is the
 * conflict over which a member lost the vote without having declared it.
 */
public record FundingSeat(
        Id<Person> personId,
        int seat,
        boolean substitute,
        boolean vacated,
        @Nullable Conflict found,
        @Nullable Vote vote,
        @Nullable Long amountMinor,
        @Nullable String comment,
        @Nullable Instant votedAt) {

    public boolean isRecused() {
        return vote == Vote.RECUSE;
    }

    /** Whether nothing is awaited from this seat any more, a vote or a recusal. */
    public boolean isVoted() {
        return vote != null || votedAt != null;
    }

    /** Whether its member has voted, in whatever way. */
    public boolean isCast() {
        return isVoted() && !isRecused();
    }

    /** What stands beside the vote: what its member said, or why they lost it. */
    public @Nullable Reason why() {
        if (vacated) {
            return Reason.of("seat-vacated");
        }
        if (found != null) {
            return found.reason();
        }
        return comment == null ? null : Reason.kept(comment);
    }

    boolean holds(BoardVote other, @Nullable Long otherAmountMinor) {
        return vote == other.vote()
                && Objects.equals(amountMinor, otherAmountMinor)
                && Objects.equals(comment, other.comment());
    }

    FundingSeat holding(SecretBallot ballot) {
        return new FundingSeat(
                personId,
                seat,
                substitute,
                vacated,
                found,
                ballot.vote(),
                ballot.amountMinor(),
                ballot.comment(),
                votedAt);
    }
}
