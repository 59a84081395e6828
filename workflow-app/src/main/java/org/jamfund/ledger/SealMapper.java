package org.jamfund.ledger;

import java.util.Collection;
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

    List<SealedAccount> accounts(@Param("ids") Collection<Long> ids);

    void insert(@Param("seals") List<Seal> seals);
}
