package org.jamfund.jam;

import org.jamfund.kernel.Coded;

/** How people vote: for some of the ideas, or by spreading points over them. */
public enum BallotKind implements Coded {
    APPROVAL,
    POINTS
}
