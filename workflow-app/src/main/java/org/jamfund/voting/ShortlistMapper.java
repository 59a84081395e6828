package org.jamfund.voting;

import java.time.Instant;
import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;

@Mapper
interface ShortlistMapper {

    List<Contender> standings(Id<Jam> jam);

    void insert(@Param("jam") Id<Jam> jam, @Param("entries") List<StoredEntry> entries);

    int count(Id<Jam> jam);

    List<StoredEntry> list(Id<Jam> jam);

    List<UntoldEntry> untold(@Param("jam") Id<Jam> jam, @Param("atMost") int atMost);

    int tell(@Param("jam") Id<Jam> jam, @Param("idea") Id<Idea> idea, @Param("at") Instant at);
}
