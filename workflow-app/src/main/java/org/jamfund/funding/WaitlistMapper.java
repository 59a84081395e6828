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

    /** What the adopted list left in the envelope, as far as it is still there. */
    Leftover leftover(@Param("jam") Id<Jam> jam);

    /** No more than that is still unspent, in minor units. */
    void use(@Param("jam") Id<Jam> jam, @Param("unspent") long unspent);

    Outstanding outstanding(@Param("jam") Id<Jam> jam);

    List<Id<Idea>> waiting(@Param("jam") Id<Jam> jam);
}
