package org.jamfund.funding;

import org.jamfund.kernel.Coded;

/** What became of a proposed correction; an approved one is booked, and one is withdrawn by whoever proposed it. */
public enum CorrectionStatus implements Coded {
    PROPOSED,
    APPROVED,
    REFUSED,
    WITHDRAWN
}
