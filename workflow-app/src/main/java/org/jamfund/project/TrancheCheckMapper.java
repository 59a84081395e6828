package org.jamfund.project;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.jamfund.funding.Correction;
import org.jamfund.kernel.Id;

/** Reads what must agree with the ledger. */
@Mapper
interface TrancheCheckMapper {

    record Paid(Id<Project> id, int number, long amountMinor) {

        String reference() {
            return "project/" + id + "/tranche/" + number;
        }
    }

    /** What a correction took back from a project that was over. */
    record ClawedBack(Id<Project> id, Id<Correction> correction, long amountMinor) {

        String reference() {
            return "project/" + id + "/return/" + correction;
        }
    }

    record Returned(Id<Project> id, long amountMinor) {}

    List<Paid> paid();

    List<Returned> returned();

    List<ClawedBack> clawedBack();
}
