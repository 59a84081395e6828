package org.jamfund.reporting;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

/** Reads whose reports are to be checked. */
@Mapper
interface ReportCheckMapper {

    List<Id<Jam>> jams(@Param("after") Id<Jam> after, @Param("rows") int rows);
}
