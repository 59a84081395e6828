package org.jamfund.funding.web;

import java.time.Instant;
import java.util.List;
import org.jamfund.funding.Award;
import org.jamfund.funding.AwardStatus;
import org.jamfund.funding.Vote;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** An award and how it is decided; {@code seats} are the members who voted or may yet. */
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
        Id<Person> proposedBy,
        @Nullable Id<Person> countersignedBy,
        Instant proposedAt,
        @Nullable Instant decidedAt,
        int seats,
        List<Recusal> recusals,
        @Nullable List<Ballot> votes) {

    /** A member's vote, for those who see how each member voted. */
    record Ballot(
            Id<Person> member,
            Vote vote,
            @Nullable Money amount,
            @Nullable String comment,
            @Nullable Instant votedAt) {}

    /** A member who left the vote over a conflict of interest, and which; for everybody who sees the award. */
    record Recusal(
            Id<Person> member,
            String name,
            @Nullable String reason,
            @Nullable Instant recusedAt) {}
}
