package org.jamfund.review;

import org.jamfund.kernel.Coded;

/** A seat waits for its expert, holds an assessment, or stays empty for good. */
public enum SeatStatus implements Coded {
    OPEN,
    FILED,
    EMPTY
}
