package org.jamfund.reporting;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** Reads what reports must come to. */
@Mapper
interface ReportCheckMapper {

    /** Balances in minor units; granted is what the sponsor owes. */
    record Stations(long granted, long available, long reserved, long committed, long disbursed) {}

    List<Id<Jam>> jams(@Param("after") Id<Jam> after, @Param("rows") int rows);

    Stations stations(@Param("owner") String owner, @Param("asOf") long asOf);
}
