package org.jamfund.reporting;

import org.jamfund.kernel.Coded;

/** How far a report made in the background is. */
public enum JobStatus implements Coded {
    QUEUED,
    RUNNING,
    DONE,
    FAILED
}
