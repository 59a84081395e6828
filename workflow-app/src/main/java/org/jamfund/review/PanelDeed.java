package org.jamfund.review;

import org.jamfund.kernel.Coded;

/**
 * What happened around a seat: somebody with a conflict was not asked, declared it, or lost a seat or a vote over it; what
 * they had said before the conflict arose was kept; or a seat lapsed unfiled, was left with the role, or was handed to
 * somebody else.
 */
public enum PanelDeed implements Coded {
    PASSED_OVER,
    DECLARED,
    SEAT_LOST,
    ASSESSMENT_KEPT,
    VOTE_LOST,
    VOTE_KEPT,
    LAPSED,
    LEFT,
    REASSIGNED
}
