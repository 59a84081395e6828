package org.jamfund.ledger;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Verifies when the node has started and then every {@code jamfund.ledger.verify-every}, beside what it serves: a look that
 * takes long or fails keeps no node from starting, and the last verdict of any node stands until the next.
 */
@Component
@Profile("!command")
class VerificationSchedule {

    private final Verification verification;

    VerificationSchedule(Verification verification) {
        this.verification = verification;
    }

    @Scheduled(
            initialDelayString = "${jamfund.ledger.verify-first:PT0S}",
            fixedDelayString = "${jamfund.ledger.verify-every:PT5M}")
    void verify() {
        verification.run();
    }
}
