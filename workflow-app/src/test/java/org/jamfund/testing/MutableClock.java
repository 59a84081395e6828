package org.jamfund.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Runs like the wall clock but can be moved, and the engine's clock with it. The offset is one per JVM, as the engine's is. */
@Primary
@Component
public class MutableClock extends Clock {

    private static volatile Duration offset = Duration.ZERO;

    @Override
    public Instant instant() {
        return Clock.systemUTC().instant().plus(offset);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.offset(Clock.system(zone), offset);
    }

    public void advance(Duration duration) {
        move(offset.plus(duration));
    }

    public void moveTo(Instant instant) {
        move(Duration.between(Clock.systemUTC().instant(), instant));
    }

    public void reset() {
        move(Duration.ZERO);
    }

    private static void move(Duration newOffset) {
        offset = newOffset;
        ClockUtil.offset(newOffset.toMillis());
    }
}
