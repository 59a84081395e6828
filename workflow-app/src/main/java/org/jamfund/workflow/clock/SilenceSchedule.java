package org.jamfund.workflow.clock;

import org.springframework.context.annotation.Profile;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks for silent ideas every few minutes, the first time soon after the start: an upgrade brings all of them. */
@Component
@Profile("!command")
class SilenceSchedule {

    private final SilentIdeas silent;

    SilenceSchedule(SilentIdeas silent) {
        this.silent = silent;
    }

    @Scheduled(
            initialDelayString = "${jamfund.response.search-first:PT30S}",
            fixedDelayString = "${jamfund.response.search-every:PT5M}")
    void search() {
        silent.putOnTheClock();
    }
}
