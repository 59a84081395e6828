package org.jamfund.ledger;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads transfers in the order of their references. */
@Mapper
interface BookingMapper {

    List<Bookings.Booking> booked(
            @Param("prefix") String prefix, @Param("after") String after, @Param("rows") int rows);
}
