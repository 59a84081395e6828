package org.jamfund.workflow.journey;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Reads the engine's history of one business key through all processes called on the way. */
@Mapper
interface JourneyMapper {

    List<Footprint> footprints(@Param("process") String process, @Param("key") String key);

    /** Every element of the process itself that a token has left, gateways included. */
    List<String> passed(@Param("process") String process, @Param("key") String key);
}
