package org.jamfund.voting;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Brings the counts in lists up to date seconds after the votes; {@code jamfund.voting.live-counts=false} stops it. */
@Component
@ConditionalOnProperty(name = "jamfund.voting.live-counts", matchIfMissing = true)
class LiveCounts {

    private final VoteCounts counts;

    LiveCounts(VoteCounts counts) {
        this.counts = counts;
    }

    @Scheduled(fixedDelayString = "${jamfund.voting.recount-delay:2s}")
    void catchUp() {
        counts.behind().forEach(counts::catchUp);
    }
}
