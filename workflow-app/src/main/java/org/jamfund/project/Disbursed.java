package org.jamfund.project;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The tranche just paid, by the number of its milestone, and until when the next report is expected if one follows. */
public record Disbursed(int number, @Nullable Instant nextReportDueAt) {

    public boolean more() {
        return nextReportDueAt != null;
    }
}
