package org.jamfund.project;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** Finance decided on the tranche of a reported milestone; where it did not approve, another report is expected by then. */
public record TrancheDecided(
        Id<Idea> idea, int number, @Nullable Instant nextReportDueAt) {

    public boolean approved() {
        return nextReportDueAt == null;
    }
}
