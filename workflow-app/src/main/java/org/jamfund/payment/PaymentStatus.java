package org.jamfund.payment;

import java.util.EnumSet;
import java.util.Set;
import org.jamfund.kernel.Coded;

/**
 * Where a payment stands: nobody to pay yet, to be sent, in a file, paid, sent back, and what became of what was sent back:
 * paid again by another payment, or surrendered to the envelope. Corrected is what a correction took back before it left.
 */
public enum PaymentStatus implements Coded {
    AWAITING_PAYEE,
    OPEN,
    INSTRUCTED,
    PAID,
    RETURNED,
    REPEATED,
    SURRENDERED,
    CORRECTED;

    private static final Set<PaymentStatus> CAME_BACK = EnumSet.of(RETURNED, REPEATED, SURRENDERED, CORRECTED);

    boolean cameBack() {
        return CAME_BACK.contains(this);
    }

    /** Whether an owner may still have to say where it goes. */
    boolean needsPayee() {
        return this == AWAITING_PAYEE || this == RETURNED;
    }

    /** Nothing has left for the bank yet. */
    boolean isHere() {
        return this == AWAITING_PAYEE || this == OPEN;
    }
}
