package org.jamfund.ledger;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;

/** Seals, and what they cover. */
@Mapper
interface SealMapper {

    Optional<Seal> last();

    Optional<Seal> seal(@Param("seq") long seq);

    /** Whether the last verdict left the books open. */
    boolean sound();

    List<SealedTransfer> transfers(@Param("after") long after, @Param("rows") int rows);

    /** The accounts of the transfers with these numbers. */
    List<SealedAccount> accounts(@Param("first") long first, @Param("last") long last);

    void insert(@Param("seals") List<Seal> seals);
}
