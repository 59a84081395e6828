package org.jamfund.payment;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bank says of a file it was handed: of the whole, of a block of it, of single payments. A word without a payment is
 * said of its whole block, one without a block of the whole file.
 */
record BankAnswer(String messageId, List<Word> words) {

    /** Paid for good, refused, or anything in between. */
    enum Outcome {
        PAID,
        REFUSED,
        UNDER_WAY
    }

    record Word(@Nullable String block, @Nullable String payment, Outcome outcome, String reason) {

        boolean isAbout(Instruction.Line line, PaymentFile file) {
            if (payment != null) {
                return payment.equals(line.payment().id().text());
            }
            return block == null || block.equals(line.blockOf(file));
        }
    }
}
