package org.jamfund.funding;

import java.util.List;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** Votes cast secretly. */
@Mapper
interface SecretBallotMapper {

    /** An award whose voters and ballots are not the same number. */
    record Odd(Id<Award> award, long voters, long ballots) {}

    void insert(
            @Param("lot") long lot,
            @Param("award") Id<Award> award,
            @Param("vote") BoardVote vote,
            @Param("amountMinor") @Nullable Long amountMinor);

    /** By lot. */
    List<SecretBallot> of(@Param("award") Id<Award> award);

    /** At most twenty. */
    List<Odd> odd();
}
