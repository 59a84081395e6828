package org.jamfund.payment;

import java.util.Optional;
import org.apache.ibatis.annotations.Mapper;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** Looks for a payment and a transfer that do not go together. */
@Mapper
interface PaymentCheckMapper {

    /** What is known of the pair: a transfer without its payment, or a payment without its transfer. */
    record Odd(@Nullable String reference, @Nullable Id<Payment> paymentId) {}

    Optional<Odd> first();
}
