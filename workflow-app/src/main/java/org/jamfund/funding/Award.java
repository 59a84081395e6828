package org.jamfund.funding;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Amounts;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One try to fund one idea: the amount proposed and reserved, the rule it is decided by, and what came of it. The quorum
 * is 0 until the vote has been opened, and with it is settled whether it is {@code secret}; {@code reason} is an encoded {@link org.jamfund.kernel.Reason}.
 */
public record Award(
        Id<Award> id,
        Id<Jam> jamId,
        Id<Idea> ideaId,
        int place,
        AwardStatus status,
        long amountMinor,
        long awardedMinor,
        String currency,
        int quorum,
        int majorityPercent,
        boolean countersign,
        boolean secret,
        Id<Person> proposedBy,
        Instant proposedAt,
        @Nullable Id<Person> countersignedBy,
        @Nullable Instant countersignedAt,
        String reason,
        @Nullable Instant decidedAt,
        int version) {

    /** What was proposed and reserved. */
    public Money proposed() {
        return Amounts.ofMinor(amountMinor, currency);
    }

    /** What the board approved, at most what was proposed; zero until it has. */
    public Money awarded() {
        return Amounts.ofMinor(awardedMinor, currency);
    }

    /** The ledger's key of the project this award leads to: a project carries the id of its award. */
    public String project() {
        return "project/" + id;
    }

    /** The ledger reference of the reservation this award was opened with. */
    public String reservation() {
        return reservationOf(id);
    }

    public static String reservationOf(Id<Award> id) {
        return keyOf(id) + "/reserve";
    }

    /** The ledger's key of the award, under which its money is reserved. */
    public static String keyOf(Id<Award> id) {
        return "award/" + id;
    }

    String reference(String step) {
        return keyOf(id) + "/" + step;
    }

    boolean isVotedOn() {
        return status == AwardStatus.PROPOSED && quorum > 0;
    }

    boolean isApproved() {
        return status == AwardStatus.APPROVED || status == AwardStatus.AWARDED;
    }

    boolean isInPart() {
        return awardedMinor < amountMinor;
    }

    /** Whether the board has said yes or no by enough votes: until then a secret vote shows no sums, and later only those. */
    public boolean isCounted() {
        return isApproved() || status == AwardStatus.DECLINED && quorum > 0;
    }

    boolean awaitsCountersignature() {
        return countersign && countersignedBy == null;
    }
}
