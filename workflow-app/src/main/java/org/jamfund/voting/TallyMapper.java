package org.jamfund.voting;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface TallyMapper {

    Optional<Tally> find(Id<Jam> jam);

    void write(Tally tally);

    void deleteLines(Id<Jam> jam);

    void writeLines(@Param("jam") Id<Jam> jam, @Param("spreadsPoints") boolean spreadsPoints);

    List<TallyLine> lines(Id<Jam> jam);
}
