package org.jamfund.board;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;

/** Frozen minutes and their signatures. */
@Mapper
interface MinutesMapper {

    /** The JSON as it was written, and its digest. */
    record Frozen(String content, String sha256) {}

    void insert(@Param("session") Id<BoardSession> session, @Param("frozen") Frozen frozen);

    Optional<Frozen> find(@Param("session") Id<BoardSession> session);

    void sign(@Param("session") Id<BoardSession> session, @Param("signature") Signature signature);

    /** The chair's first. */
    List<Signature> signatures(@Param("session") Id<BoardSession> session);
}
