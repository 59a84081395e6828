package org.jamfund.voting;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface BoardMapper {

    /** The receipt hash a chunk of that many ballots ends with; absent when none is left. */
    @Nullable
    String lastOfChunk(@Param("jam") Id<Jam> jam, @Param("after") String after, @Param("size") int size);

    List<BoardLine> chunk(@Param("jam") Id<Jam> jam, @Param("after") String after, @Param("last") String last);

    List<BoardLine> ballot(@Param("jam") Id<Jam> jam, @Param("hash") String hash);

    long position(@Param("jam") Id<Jam> jam, @Param("hash") String hash);
}
