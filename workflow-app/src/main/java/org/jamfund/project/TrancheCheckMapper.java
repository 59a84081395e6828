package org.jamfund.project;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jamfund.kernel.Id;

/** Reads what must agree with the ledger. */
@Mapper
interface TrancheCheckMapper {

    record Paid(Id<Project> id, int number, long amountMinor) {

        String reference() {
            return "project/" + id + "/tranche/" + number;
        }
    }

    record Returned(Id<Project> id, long amountMinor) {}

    List<Paid> paid();

    List<Returned> returned();

    /** The first project, if any, whose milestones or, once it is complete, whose tranches and return are not its award. */
    List<Id<Project>> unlikeTheirAward();
}
