package org.jamfund.project;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * Finance decided on the tranche of a reported milestone; where it did not approve, another report is expected by then. Where
 * it said whom it read that the tranche is paid to, the room that knows payees refuses another one.
 */
public record TrancheDecided(
        Id<Idea> idea,
        int number,
        @Nullable Instant nextReportDueAt,
        @Nullable String payeeRead) {

    public boolean approved() {
        return nextReportDueAt == null;
    }
}
