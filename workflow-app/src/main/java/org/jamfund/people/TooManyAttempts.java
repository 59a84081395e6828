package org.jamfund.people;

import java.time.Duration;

/** One username had too many wrong passwords at once; even the right one has to wait. 429 at the edge. */
public final class TooManyAttempts extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    TooManyAttempts(Duration retryAfter) {
        super("too many attempts", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
