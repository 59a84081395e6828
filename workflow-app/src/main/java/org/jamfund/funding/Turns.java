package org.jamfund.funding;

import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jamfund.funding.rule.Patience;
import org.jamfund.kernel.Busy;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What-ifs in turn, first come, first served: as many at once as this node has processors, for each takes one for itself and on a
 * large vote some tens of megabytes. Whoever waits holds no connection to the database.
 */
@Component
class Turns {

    /** From asking to answering, in which the largest real elections are decided many times over. */
    static final Duration LONGEST = Duration.ofMinutes(2);

    static final int AT_ONCE = Math.max(2, Runtime.getRuntime().availableProcessors());
    static final int MOST_WAITING = 8 * AT_ONCE;
    private static final Duration TRY_AGAIN = Duration.ofSeconds(10);

    private final Semaphore free = new Semaphore(AT_ONCE, true);
    private final Duration longestWait;
    private final Clock clock;

    Turns(@Value("${jamfund.what-if.longest-wait:10s}") Duration longestWait, Clock clock) {
        this.longestWait = longestWait;
        this.clock = clock;
    }

    /** Throws {@link Busy} where it would take too long to be one's turn. */
    <T> T take(Function<Patience, T> work) {
        Patience patience = patience();
        if (waiting() >= MOST_WAITING || !comes()) {
            throw new Busy(TRY_AGAIN);
        }
        try {
            patience.require();
            return work.apply(patience);
        } finally {
            free.release();
        }
    }

    /** As much of it as for a turn, where others wait for the outcome and not for a place. */
    Patience patience() {
        return Patience.of(LONGEST, clock);
    }

    int waiting() {
        return free.getQueueLength();
    }

    private boolean comes() {
        try {
            return free.tryAcquire(longestWait.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
