package org.jamfund.project;

import org.jamfund.kernel.Coded;

/** Where a milestone stands. A rejected report may be made again; an approved tranche is paid by a job. */
public enum MilestoneStatus implements Coded {
    PLANNED,
    REPORTED,
    REJECTED,
    APPROVED,
    DISBURSED,
    CANCELLED;

    boolean awaitsReport() {
        return this == PLANNED || this == REJECTED;
    }

    boolean isApproved() {
        return this == APPROVED || this == DISBURSED;
    }
}
