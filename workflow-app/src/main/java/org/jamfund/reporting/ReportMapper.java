package org.jamfund.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface ReportMapper {

    List<FundedIdea> fundedIdeas(@Param("jam") Id<Jam> jam);

    /** Every project of the Jam as a whole, then its milestones as they were planned by then. */
    List<PlannedTranche> plans(@Param("jam") Id<Jam> jam, @Param("at") Instant at);

    /** Which of these transfers a correction can still take something back of: nothing of it waits, none of it is at the bank. */
    List<Long> correctable(@Param("transfers") List<Long> transfers);

    /** Of every payment of the Jam and of every correction of one. */
    List<Purpose> purposes(@Param("jam") Id<Jam> jam);

    /** Tranches not paid yet: those that wait for approval, then those whose milestone is due by then, overdue first. */
    List<MoneyOverview.DueTranche> tranchesDue(@Param("jam") Id<Jam> jam, @Param("until") LocalDate until);
}
