package org.jamfund.funding;

import org.jamfund.kernel.Coded;

/** What the adoption means for one recommended idea. */
public enum Verdict implements Coded {
    ADOPTED,
    WAITLISTED,
    DECLINED
}
