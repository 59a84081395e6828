package org.jamfund.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.funding.Correction;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jamfund.project.Project;
import org.jspecify.annotations.Nullable;

/** Payments. Every change names the status it starts from; 0 means that somebody was faster. */
@Mapper
interface PaymentMapper {

    void insert(@Param("payment") NewPayment payment);

    Optional<Payment> find(@Param("id") Id<Payment> id);

    /** Takes the row until commit, so that what finance and the bank say of it is dealt with one after the other. */
    int hold(@Param("id") Id<Payment> id);

    /** Takes all rows of a file by one statement, which meets them in the order of their ids: the index of a file's payments has it. */
    int holdFile(@Param("file") Id<PaymentFile> file);

    int confirm(@Param("id") Id<Payment> id, @Param("payee") Id<Payee> payee, @Param("now") Instant now);

    int settle(@Param("id") Id<Payment> id, @Param("now") Instant now);

    int sendBack(
            @Param("id") Id<Payment> id,
            @Param("transfer") long transfer,
            @Param("reason") String reason,
            @Param("by") Id<Person> by,
            @Param("now") Instant now);

    int repeat(@Param("id") Id<Payment> id, @Param("now") Instant now);

    int surrender(@Param("id") Id<Payment> id, @Param("transfer") long transfer, @Param("now") Instant now);

    /** The payment that the transfer of that number made. */
    Optional<Payment> ofDisbursement(@Param("transfer") long transfer);

    /** The payment of the disbursement that this correction takes money back from. */
    Optional<Payment> correctedBy(@Param("correction") Id<Correction> correction);

    /** Of what has not left yet, a part is not paid. */
    int withhold(@Param("id") Id<Payment> id, @Param("amount") long amountMinor, @Param("now") Instant now);

    /** Of what has not left yet, nothing is paid. */
    int dissolve(@Param("id") Id<Payment> id, @Param("now") Instant now);

    /** What has left was taken back in the books all the same. */
    int note(@Param("id") Id<Payment> id, @Param("amount") long amountMinor);

    /** The next attempt at the same tranche. */
    Optional<Payment> after(@Param("payment") Payment payment);

    void insertEvent(@Param("event") PaymentEvent event);

    /** Oldest first. */
    List<PaymentEvent> events(@Param("payment") Id<Payment> payment);

    /** The latest first, of one Jam or all, in one status or any. */
    List<Payment> list(
            @Param("jam") @Nullable Id<Jam> jam,
            @Param("status") @Nullable PaymentStatus status,
            @Param("before") long before,
            @Param("rows") int rows);

    List<Payment> ofProject(@Param("project") Id<Project> project);

    List<Payment> ofFile(@Param("file") Id<PaymentFile> file);

    List<PaymentTotal> totals(@Param("jam") Id<Jam> jam);
}
