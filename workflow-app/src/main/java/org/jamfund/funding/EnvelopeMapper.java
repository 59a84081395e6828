package org.jamfund.funding;

import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

@Mapper
interface EnvelopeMapper {

    Sums sums(@Param("owner") String owner);

    /** What all returns together came to; grows with them, so only for who shows it. */
    long returned(@Param("owner") String owner);
}
