package org.jamfund.funding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Reads what must agree with the ledger. */
@Mapper
interface AwardCheckMapper {

    /** How an award stands; open while its reservation is unresolved. */
    record Stand(Id<Award> id, AwardStatus status, boolean open, long amountMinor, long awardedMinor) {}

    List<Stand> awards();

    List<Id<Idea>> ideasWithoutAward();
}
