package org.jamfund.review;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface SeatDateMapper {

    List<OpenSeat> open(Id<Jam> jam);

    int move(@Param("seat") Id<Seat> seat, @Param("due") Instant due);
}
