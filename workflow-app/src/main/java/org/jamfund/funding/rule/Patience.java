package org.jamfund.funding.rule;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jamfund.kernel.Refusal;

/** How long somebody waits: asked again and again by whatever may take long, so that work nobody waits for ends. */
@FunctionalInterface
public interface Patience {

    Patience ENDLESS = () -> {};

    /** Throws {@code takes-too-long} once it is over. */
    void require();

    /** From now on. */
    static Patience of(Duration length, Clock clock) {
        Instant end = clock.instant().plus(length);
        return () -> {
            if (clock.instant().isAfter(end) || Thread.currentThread().isInterrupted()) {
                throw Refusal.of("takes-too-long", length.toSeconds()).asException();
            }
        };
    }
}
