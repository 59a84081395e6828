package org.jamfund.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** The one verdict that all nodes share. */
@Mapper
interface VerdictMapper {

    record Row(long asOf, Instant checkedAt, long sealedUpTo, String seal) {}

    Optional<Row> verdict();

    List<Verdict.Check> checks();

    /** The last seal that a green verdict has proven. */
    Optional<Seal> proven();

    /** Takes the row that every booking numbers itself with, so that verdicts and bookings come one after another. */
    void hold();

    void open(@Param("sound") boolean sound);

    void remove();

    void removeChecks();

    void insert(@Param("verdict") Verdict verdict, @Param("proven") Seal proven);

    void insertCheck(@Param("position") int position, @Param("check") Verdict.Check check);
}
