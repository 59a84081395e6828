package org.jamfund.review;

import org.jamfund.kernel.Coded;

/** What an expert scores, each from 0 to 10. */
public enum Criterion implements Coded {
    IMPACT,
    FEASIBILITY,
    ORIGINALITY
}
