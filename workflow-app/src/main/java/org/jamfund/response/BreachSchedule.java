package org.jamfund.response;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every minute for breaches nobody has been told of; several nodes may look, one of them tells. */
@Component
@Profile("!command")
class BreachSchedule {

    private static final int AT_ONCE = 200;

    private final Breaches breaches;

    BreachSchedule(Breaches breaches) {
        this.breaches = breaches;
    }

    @Scheduled(
            initialDelayString = "${jamfund.response.look-every:PT1M}",
            fixedDelayString = "${jamfund.response.look-every:PT1M}")
    void tell() {
        boolean more;
        do {
            more = breaches.tellNext(AT_ONCE);
        } while (more);
    }
}
