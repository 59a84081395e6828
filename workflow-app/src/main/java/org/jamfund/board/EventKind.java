package org.jamfund.board;

import org.jamfund.kernel.Coded;

/** What happens in a session. */
public enum EventKind implements Coded {
    CONVENED,
    CHAIR_NAMED,
    ITEM_ADDED,
    OPENED,
    JOINED,
    LEFT,
    QUORUM_REACHED,
    QUORUM_LOST,
    ADJOURNED,
    CLOSED;

    /** Whether nobody is present behind it: whoever comes back joins again. */
    boolean endsAttendance() {
        return this == ADJOURNED || this == CLOSED;
    }
}
