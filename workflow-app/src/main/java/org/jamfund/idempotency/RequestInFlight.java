package org.jamfund.idempotency;

import org.jamfund.kernel.Refusal;

/** The first request with this key is still being worked on; a moment later it will have its answer. */
public final class RequestInFlight extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RequestInFlight(Throwable waitedInVain) {
        super("request-in-flight", waitedInVain);
    }

    public Refusal refusal() {
        return Refusal.of("request-in-flight");
    }
}
