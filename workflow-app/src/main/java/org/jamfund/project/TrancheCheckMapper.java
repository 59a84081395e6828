package org.jamfund.project;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.funding.Correction;
import org.jamfund.kernel.Id;

/** Reads what must agree with the ledger. */
@Mapper
interface TrancheCheckMapper {

    record Paid(Id<Project> id, int number, long amountMinor) {

        String reference() {
            return Project.keyOf(id) + "/tranche/" + number;
        }
    }

    /** What a correction took back from a project that was over. */
    record ClawedBack(Id<Project> id, Id<Correction> correction, long amountMinor) {

        String reference() {
            return Project.keyOf(id) + "/return/" + correction;
        }
    }

    record Returned(Id<Project> id, long amountMinor) {}

    List<Id<Project>> projects(@Param("after") Id<Project> after, @Param("rows") int rows);

    List<Paid> paid(@Param("first") Id<Project> first, @Param("last") Id<Project> last);

    List<Returned> returned(@Param("first") Id<Project> first, @Param("last") Id<Project> last);

    List<ClawedBack> clawedBack(@Param("first") Id<Project> first, @Param("last") Id<Project> last);

    /** The first project, if any, whose milestones or, once it is complete, whose tranches and return are not its award. */
    List<Id<Project>> unlikeTheirAward();
}
