package org.jamfund.funding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** Corrections. A decision names the status it starts from; 0 means that somebody was faster. */
@Mapper
interface CorrectionMapper {

    /** A transfer that was corrected to that amount by that reference. */
    record Booked(Id<Correction> id, long amountMinor) {}

    void insert(Correction correction);

    Optional<Correction> find(@Param("id") Id<Correction> id);

    Optional<Correction> openFor(@Param("transfer") long transferSeq);

    /** Newest first. */
    List<Correction> list(@Param("jam") Id<Jam> jam, @Param("before") long before, @Param("rows") int rows);

    int decide(
            @Param("id") Id<Correction> id,
            @Param("to") CorrectionStatus to,
            @Param("by") Id<Person> by,
            @Param("refusal") @Nullable String refusal,
            @Param("now") Instant now);

    /** By id. */
    List<Booked> approved(@Param("after") long after, @Param("rows") int rows);
}
