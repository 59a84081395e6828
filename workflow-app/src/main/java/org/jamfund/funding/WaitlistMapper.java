package org.jamfund.funding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** Reads the queue of a Jam's waitlisted ideas, and what it waits for. */
@Mapper
interface WaitlistMapper {

    /** Waitlisted ideas that have been offered nothing yet, in order; those not told yet included. */
    List<WaitlistPlace> queue(@Param("jam") Id<Jam> jam);

    /** What the budget of the adopted list left in the envelope, in minor units. */
    long leftByTheBoard(@Param("jam") Id<Jam> jam);

    Outstanding outstanding(@Param("jam") Id<Jam> jam);

    List<Id<Idea>> waiting(@Param("jam") Id<Jam> jam);
}
