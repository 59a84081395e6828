package org.jamfund.funding;

import org.jamfund.kernel.Coded;

/** Where the try to fund an idea stands. Only {@code PROPOSED} and {@code APPROVED} still hold a reservation. */
public enum AwardStatus implements Coded {
    PROPOSED,
    APPROVED,
    AWARDED,
    DECLINED,
    LAPSED,
    RELEASED;

    public boolean isOpen() {
        return this == PROPOSED || this == APPROVED;
    }
}
