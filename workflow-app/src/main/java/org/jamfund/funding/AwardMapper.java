package org.jamfund.funding;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;

/** Awards. Every change names the status it starts from; 0 means that somebody was faster. */
@Mapper
interface AwardMapper {

    void insert(@Param("award") NewAward award, @Param("reason") String reason, @Param("now") Instant now);

    /** The last award of the idea: the only one that may be open. */
    Optional<Award> latest(@Param("idea") Id<Idea> idea);

    /** Those of the ideas' awards the board is voting on, by id. */
    List<Award> votedOn(@Param("ideas") Collection<Id<Idea>> ideas);

    /** Takes the row of an undecided award until commit, so that votes are counted one after the other; 0 when its idea has ended too. */
    int hold(@Param("id") Id<Award> id);

    /** Takes the row of an award until commit, decided or not. */
    int touch(@Param("id") Id<Award> id);

    int setTier(@Param("id") Id<Award> id, @Param("tier") Tier tier, @Param("secret") boolean secret);

    int approve(@Param("id") Id<Award> id, @Param("awarded") long awardedMinor, @Param("reason") String reason);

    int countersign(@Param("id") Id<Award> id, @Param("by") Id<Person> by, @Param("now") Instant now);

    int refuseCountersignature(
            @Param("id") Id<Award> id,
            @Param("by") Id<Person> by,
            @Param("reason") String reason,
            @Param("now") Instant now);

    int decline(
            @Param("id") Id<Award> id,
            @Param("to") AwardStatus to,
            @Param("reason") String reason,
            @Param("now") Instant now);

    int award(@Param("id") Id<Award> id, @Param("now") Instant now);

    int close(
            @Param("id") Id<Award> id,
            @Param("to") AwardStatus to,
            @Param("resolution") Resolution resolution,
            @Param("now") Instant now);
}
