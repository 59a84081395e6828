package org.jamfund.payment;

import java.util.List;
import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.apache.ibatis.annotations.Param;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** Looks for payments, payees, files and transfers that do not go together. */
@Mapper
interface PaymentCheckMapper {

    /** What is known of the pair: a transfer without its payment, or a payment without its transfer. */
    record Odd(@Nullable String reference, @Nullable Id<Payment> paymentId) {}

    /** A payment of a file as it stands here: to what account, how much. */
    record Left(
            Id<Payment> paymentId,
            @Nullable String iban,
            @Nullable String account,
            @Nullable String bic,
            long amountMinor,
            String currency) {}

    Optional<Odd> first();

    /** The first account that says another sum is disbursed than its project's payments that did not come back, if it has any. */
    Optional<String> accountOff();

    /** The first payment whose payee is not the one approved with its tranche, or not one of its project. */
    Optional<Id<Payment>> paidToAnother();

    /** The first payee without a hash that was not given before hashes were kept. */
    Optional<Id<Payee>> withoutHash();

    /** By id; the hashes of {@link #hashes} stand in the same order. */
    List<Payee> payees(@Param("after") long after, @Param("rows") int rows);

    List<@Nullable String> hashes(@Param("after") long after, @Param("rows") int rows);

    /** What stands as sent in that file. */
    List<Left> left(@Param("file") Id<PaymentFile> file);

    /** By id. */
    List<Id<PaymentFile>> files(@Param("after") long after, @Param("rows") int rows);
}
