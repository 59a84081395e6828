package org.jamfund.funding;

import org.jamfund.kernel.Coded;

/** What became of a proposed correction; an approved one is booked. */
public enum CorrectionStatus implements Coded {
    PROPOSED,
    APPROVED,
    REFUSED
}
