package org.jamfund.ledger;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads transfers by their reference. */
@Mapper
interface BookingMapper {

    List<Bookings.Booking> booked(@Param("prefix") String prefix);
}
