package org.jamfund.idempotency;

import java.time.Clock;
import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets keys when nobody may rely on them any more. */
@Component
class OldKeys {

    private static final Duration KEPT = Duration.ofDays(30);

    private final KeyMapper mapper;
    private final Clock clock;

    OldKeys(KeyMapper mapper, Clock clock) {
        this.mapper = mapper;
        this.clock = clock;
    }

    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    @Transactional
    public void forget() {
        mapper.forget(clock.instant().minus(KEPT));
    }
}
