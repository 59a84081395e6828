package org.jamfund.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

@Mapper
interface BooksMapper {

    long head();

    long headAt(@Param("instant") Instant instant);

    List<Account> accounts(
            @Param("owner") String owner, @Param("after") @Nullable String after, @Param("rows") int rows);

    List<Posting> postingsOf(
            @Param("account") Id<Account> account, @Param("after") long after, @Param("rows") int rows);

    List<Posting> journal(@Param("stretch") Stretch stretch);

    Optional<Instant> bookedAt(@Param("seq") long seq);

    List<Posting> latest(
            @Param("owner") String owner,
            @Param("last") long last,
            @Param("kind") @Nullable TransferKind kind,
            @Param("rows") int rows);

    long count(@Param("owner") String owner, @Param("last") long last, @Param("kind") @Nullable TransferKind kind);

    List<Posting> openReservations(@Param("owner") String owner, @Param("asOf") long asOf);

    List<Standing> standings(@Param("owner") @Nullable String owner, @Param("asOf") long asOf);

    List<Flow> flows(@Param("owner") String owner, @Param("asOf") long asOf);
}
