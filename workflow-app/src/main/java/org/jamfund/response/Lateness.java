package org.jamfund.response;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When a wait past its date is called a breach. Jamfund's own timers and the chunks that tell a large Jam its shortlist act
 * at the due date and need some minutes, which are nobody's silence.
 */
final class Lateness {

    static final Duration GRACE = Duration.ofMinutes(15);

    private Lateness() {}

    /** What was due at or before this instant is late now. */
    static Instant dueBefore(Clock clock) {
        return clock.instant().minus(GRACE);
    }

    static Instant since(Instant due) {
        return due.plus(GRACE);
    }
}
