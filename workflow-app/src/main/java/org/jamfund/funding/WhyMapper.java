package org.jamfund.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface WhyMapper {

    Optional<Placed> vote(@Param("idea") Id<Idea> idea);

    /** By round. */
    List<Reviewed> reviews(@Param("idea") Id<Idea> idea);

    /** Once the idea was told. */
    Optional<Listed> allocation(@Param("idea") Id<Idea> idea);

    /** Those decided, in order. */
    List<Decided> awards(@Param("idea") Id<Idea> idea);

    /** How its way ended where no board decided it: withdrawn, removed, or declined for silence. */
    Optional<Ended> end(@Param("idea") Id<Idea> idea);

    record Ended(IdeaStatus status, @Nullable String reason, Instant happenedAt) {}

    /** The line is what the last shortlisted idea had, in votes. */
    record Placed(
            int place,
            int entrants,
            long votes,
            boolean shortlisted,
            @Nullable Long line,
            String reason,
            Instant talliedAt) {}

    /** Mean, spread and the mean from which on the table would have recommended, in hundredths. */
    record Reviewed(
            int round,
            String outcome,
            int meanScore,
            int spread,
            int assessments,
            @Nullable Integer bar,
            String reason,
            Instant decidedAt) {}

    /** The budget and what the adopted ideas cost together, in minor units. */
    record Listed(
            Verdict verdict,
            int place,
            long budgetMinor,
            long adoptedMinor,
            String currency,
            String reason,
            Instant toldAt) {}

    record Decided(
            AwardStatus status,
            long amountMinor,
            long awardedMinor,
            String currency,
            int quorum,
            int majorityPercent,
            boolean countersign,
            String reason,
            Instant decidedAt) {}
}
