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

    long head();

    /** Takes the head's row as a booking does, whether the books are open or not. */
    void holdHead();

    /** When the transfer of that number was booked, or nothing where there is none. */
    @Nullable
    Instant lastBookedAt(@Param("seq") long seq);

    void insertTransfer(Transfer transfer);
}
