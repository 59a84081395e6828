package org.jamfund.funding.web;

import java.time.Instant;
import java.util.List;
import org.jamfund.funding.Award;
import org.jamfund.funding.AwardStatus;
import org.jamfund.funding.Condition;
import org.jamfund.funding.Vote;
import org.jamfund.funding.VoteSums;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * An award and how it is decided; {@code seats} are the members who voted or may yet. The sums are there once the board has
 * decided, and all that is ever told of a secret vote.
 */
record AwardView(
        Id<Award> id,
        Id<Jam> jam,
        Id<Idea> idea,
        AwardStatus status,
        Money proposed,
        Money amount,
        int quorum,
        int majorityPercent,
        boolean countersign,
        boolean secret,
        Id<Person> proposedBy,
        @Nullable Id<Person> countersignedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        int seats,
        List<Recusal> recusals,
        List<ConditionView> conditions,
        @Nullable VoteSums sums,
        @Nullable List<Voter> voters,
        @Nullable List<Ballot> votes) {

    /** A member's vote, for those who see how each member voted; nobody does in a secret vote. */
    record Ballot(
            Id<Person> member,
            Vote vote,
            @Nullable Money amount,
            @Nullable Reason comment,
            @Nullable Instant votedAt) {}

    /** Somebody who has voted, in whatever way. */
    record Voter(Id<Person> member, String name) {}

    /** A member who left the vote over a conflict of interest, and which they declared or was found; or with the board, then without a reason. */
    record Recusal(
            Id<Person> member,
            String name,
            @Nullable Reason reason,
            boolean vacated,
            @Nullable Instant recusedAt) {}

    /** What the award depends on, and the last word on whether it is fulfilled. */
    record ConditionView(
            int number,
            String words,
            boolean fulfilled,
            @Nullable String note,
            @Nullable String saidBy,
            @Nullable Instant saidAt) {

        static ConditionView of(Condition condition, @Nullable String saidBy) {
            return new ConditionView(
                    condition.number(),
                    condition.words(),
                    condition.fulfilled(),
                    condition.note(),
                    saidBy,
                    condition.saidAt());
        }
    }
}
