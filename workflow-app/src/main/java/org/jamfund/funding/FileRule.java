package org.jamfund.funding;

import org.jamfund.kernel.Coded;

/** What the file of an imported election may state and the board may apply: limits on ballots, thresholds for ideas. */
public enum FileRule implements Coded {
    FILE_LIMITS,
    FILE_THRESHOLDS
}
