package org.jamfund.voting;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
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

    Optional<Place> place(@Param("jam") Id<Jam> jam, @Param("idea") Id<Idea> idea);

    List<UntoldEntry> untold(@Param("jam") Id<Jam> jam, @Param("atMost") int atMost);

    int tell(@Param("jam") Id<Jam> jam, @Param("idea") Id<Idea> idea, @Param("at") Instant at);
}
