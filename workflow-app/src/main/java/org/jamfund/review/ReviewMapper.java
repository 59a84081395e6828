package org.jamfund.review;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface ReviewMapper {

    Optional<Id<Jam>> jam(@Param("idea") Id<Idea> idea);

    /** Of all these ideas, by id. */
    List<Id<Jam>> jams(@Param("ideas") Collection<Id<Idea>> ideas);

    Optional<ReviewBrief> brief(@Param("idea") Id<Idea> idea);

    /** By id of the idea. */
    List<ReviewBrief> briefs(@Param("ideas") Collection<Id<Idea>> ideas);

    boolean hasOpenReviews(@Param("jam") Id<Jam> jam);

    List<Id<Idea>> inReview(@Param("jam") Id<Jam> jam);

    boolean isConcluded(@Param("jam") Id<Jam> jam);

    void insertConclusion(@Param("jam") Id<Jam> jam, @Param("now") Instant now);

    Optional<RecordedOutcome> outcome(@Param("round") Round round);

    void insertOutcome(
            @Param("round") Round round,
            @Param("recorded") RecordedOutcome recorded,
            @Param("bar") @Nullable Integer bar);
}
