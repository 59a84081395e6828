package org.jamfund.kernel;

import java.time.Duration;

/** The node has as much to do as it takes on at once; nothing was changed. 503 at the edge, with the advice when to try again. */
public final class Busy extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public Busy(Duration retryAfter) {
        super("busy", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
