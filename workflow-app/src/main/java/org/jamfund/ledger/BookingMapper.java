package org.jamfund.ledger;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads transfers in the order of their references. */
@Mapper
interface BookingMapper {

    List<Bookings.Booking> booked(
            @Param("prefix") String prefix, @Param("after") String after, @Param("rows") int rows);

    /** What transfers of a kind are called. */
    record Named(TransferKind kind, String pattern) {}

    /** The reference of the first transfer that is called by none of the names of its kind. */
    Optional<String> unnamed(@Param("names") List<Named> names);
}
