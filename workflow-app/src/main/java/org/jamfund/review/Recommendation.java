package org.jamfund.review;

import org.jamfund.kernel.Coded;

/** What an expert advises, and what a whole round comes to. */
public enum Recommendation implements Coded {
    RECOMMENDED,
    REVISE,
    NOT_RECOMMENDED
}
