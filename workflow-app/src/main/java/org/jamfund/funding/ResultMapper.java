package org.jamfund.funding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface ResultMapper {

    List<Result> behind(@Param("jam") Id<Jam> jam, @Param("place") int place, @Param("rows") int rows);

    int count(@Param("jam") Id<Jam> jam);

    int shortlisted(@Param("jam") Id<Jam> jam);
}
