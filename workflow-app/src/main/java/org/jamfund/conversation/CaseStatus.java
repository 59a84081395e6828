package org.jamfund.conversation;

import org.jamfund.kernel.Coded;

/** Where a moderation case stands. Upheld and reversed are the two ends of an appeal. */
public enum CaseStatus implements Coded {
    OPEN,
    KEPT,
    REMOVED,
    APPEALED,
    UPHELD,
    REVERSED
}
