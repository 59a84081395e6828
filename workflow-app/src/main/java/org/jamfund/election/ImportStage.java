package org.jamfund.election;

import org.jamfund.kernel.Coded;

/** What an import is at: its file arrives, is read through once to find every fault, then is written. */
enum ImportStage implements Coded {
    RECEIVING,
    CHECKING,
    WRITING,
    DONE
}
