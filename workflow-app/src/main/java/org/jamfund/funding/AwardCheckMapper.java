package org.jamfund.funding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** Reads what must agree with the ledger. */
@Mapper
interface AwardCheckMapper {

    /** How an award stands: what was reserved, and how the reservation ended if it has. */
    record Stand(Id<Award> id, @Nullable Resolution resolution, long amountMinor, long awardedMinor) {}

    /** In the order of their ids, as their references sort too. */
    List<Stand> awards(@Param("after") long after, @Param("rows") int rows);

    /** At most twenty. */
    List<Id<Idea>> ideasWithoutAward();
}
