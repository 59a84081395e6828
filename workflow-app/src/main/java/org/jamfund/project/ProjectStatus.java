package org.jamfund.project;

import org.jamfund.kernel.Coded;

/** Where a project stands: awaiting its plan, being delivered, or over. */
public enum ProjectStatus implements Coded {
    PLANNING,
    RUNNING,
    COMPLETED,
    CANCELLED
}
