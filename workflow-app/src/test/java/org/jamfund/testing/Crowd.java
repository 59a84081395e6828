package org.jamfund.testing;

import java.util.function.Supplier;
import org.jamfund.kernel.Refused;
import org.springframework.dao.ConcurrencyFailureException;

/** One of many who try the same thing: answers "ok" or the code of its refusal. */
public final class Crowd {

    private Crowd() {}

    /** Retries what lost a race, as the doors' callers do. */
    public static String verdict(Supplier<?> booking) {
        while (true) {
            try {
                booking.get();
                return "ok";
            } catch (Refused refused) {
                return refused.refusal().code();
            } catch (ConcurrencyFailureException lostTheRace) {
                Thread.onSpinWait();
            }
        }
    }
}
