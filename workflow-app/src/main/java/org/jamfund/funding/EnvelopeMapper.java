package org.jamfund.funding;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EnvelopeMapper {

    Sums sums(@Param("owner") String owner);
}
