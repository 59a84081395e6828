package org.jamfund.board;

import org.jamfund.kernel.Coded;

/** Where a session of the board stands; adjourned ones may be opened again. */
public enum SessionStatus implements Coded {
    CONVENED,
    OPEN,
    ADJOURNED,
    CLOSED
}
