package org.jamfund.ledger;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Verifies at the end of the start, before anybody can have booked, and then every {@code jamfund.ledger.verify-every}. */
@Component
@Profile("!command")
class VerificationSchedule {

    private final Verification verification;

    VerificationSchedule(Verification verification) {
        this.verification = verification;
    }

    @EventListener(ApplicationReadyEvent.class)
    void atTheEndOfTheStart() {
        verification.run();
    }

    @Scheduled(
            initialDelayString = "${jamfund.ledger.verify-every:PT5M}",
            fixedDelayString = "${jamfund.ledger.verify-every:PT5M}")
    void again() {
        verification.run();
    }
}
