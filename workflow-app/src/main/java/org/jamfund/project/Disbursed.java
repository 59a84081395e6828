package org.jamfund.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tranche has been paid: until when the next report is expected, if one follows. */
public record Disbursed(@Nullable Instant nextReportDueAt) {

    public boolean more() {
        return nextReportDueAt != null;
    }
}
