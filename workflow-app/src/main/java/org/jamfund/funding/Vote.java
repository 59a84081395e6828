package org.jamfund.funding;

import org.jamfund.kernel.Coded;

/** What a board member says about an award; an abstention counts for the quorum only, a recusal for nothing. */
public enum Vote implements Coded {
    APPROVE,
    DECLINE,
    ABSTAIN,
    RECUSE
}
