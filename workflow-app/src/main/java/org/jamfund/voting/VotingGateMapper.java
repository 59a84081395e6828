package org.jamfund.voting;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface VotingGateMapper {

    void open(@Param("jam") Id<Jam> jam, @Param("stripes") List<Integer> stripes);

    void close(Id<Jam> jam);

    /** One row, or none when the gate is closed or the voting window has ended by the database's clock. */
    int pass(@Param("jam") Id<Jam> jam, @Param("stripe") int stripe);

    int openStripes(Id<Jam> jam);

    void startCounting(Id<Jam> jam);
}
