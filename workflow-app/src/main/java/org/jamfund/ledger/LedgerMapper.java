package org.jamfund.ledger;

import java.time.Instant;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** The ledger's writes, and the reads they need. */
@Mapper
interface LedgerMapper {

    @Nullable
    Account account(@Param("id") Id<Account> id);

    @Nullable
    Account accountByCode(@Param("code") String code);

    void insertAccount(Account account);

    @Nullable
    Transfer transfer(@Param("reference") String reference);

    /** What corrections have taken back of a transfer so far. */
    long corrected(@Param("seq") long seq);

    /** One row, or none if the account would fall below zero or a sum would not fit any more. */
    int move(@Param("id") Id<Account> id, @Param("debits") long debits, @Param("credits") long credits);

    void insertResolution(
            @Param("reservation") long reservation, @Param("kind") TransferKind kind, @Param("at") Instant at);

    /** One row, or none while the books are closed by a red verdict. */
    int advanceHead(@Param("count") int count);

    /** The head, of whose numbers the last {@code ahead} are given away but not booked yet. */
    Head head(@Param("ahead") int ahead);

    /** Whether the last verdict lets money move. */
    boolean isOpen();

    /** Takes the head's row as a booking does, whether the books are open or not. */
    void holdHead();

    void insertTransfer(Transfer transfer);
}
