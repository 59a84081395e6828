package org.jamfund.ledger;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
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

    /** The collection is not empty. */
    List<Account> withCodes(@Param("codes") Collection<String> codes);

    List<Posting> postingsOf(
            @Param("account") Id<Account> account, @Param("after") long after, @Param("rows") int rows);

    List<Posting> journal(@Param("stretch") Stretch stretch, @Param("rows") int rows);

    List<Posting> latest(
            @Param("owner") String owner,
            @Param("last") long last,
            @Param("kind") @Nullable TransferKind kind,
            @Param("rows") int rows);

    long count(@Param("owner") String owner, @Param("last") long last, @Param("kind") @Nullable TransferKind kind);

    /** By number where there is one, otherwise by reference. */
    @Nullable
    Posting posting(
            @Param("owner") String owner, @Param("seq") @Nullable Long seq, @Param("reference") String reference);

    long corrected(@Param("seq") long seq);

    List<Posting> openReservations(@Param("owner") String owner, @Param("asOf") long asOf);

    List<Standing> standings(@Param("asOf") long asOf);

    List<Flow> flows(@Param("owner") String owner, @Param("asOf") long asOf);
}
