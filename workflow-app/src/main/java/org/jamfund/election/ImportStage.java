package org.jamfund.election;

import org.jamfund.kernel.Coded;

/**
 * What an import is at: its file arrives, is read through once to find every fault, then is written; what was written of one
 * that fails is removed.
 */
enum ImportStage implements Coded {
    RECEIVING,
    CHECKING,
    WRITING,
    REMOVING,
    DONE
}
