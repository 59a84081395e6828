package org.jamfund.board;

import org.jamfund.kernel.Coded;

/** As what somebody signs. */
public enum Capacity implements Coded {
    CHAIR,
    SECOND
}
