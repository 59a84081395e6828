package org.jamfund.election;

import org.jamfund.kernel.Coded;

/** How an import ended, if it has. */
public enum ImportStatus implements Coded {
    RUNNING,
    DONE,
    FAILED
}
