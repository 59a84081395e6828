package org.jamfund.people;

import org.jamfund.kernel.Coded;

/** What a person may do beyond taking part; the codes are the candidate groups of the drawings. */
public enum Role implements Coded {
    ADMIN,
    FACILITATOR,
    MODERATOR,
    EXPERT,
    BOARD,
    FINANCE,
    AUDITOR
}
