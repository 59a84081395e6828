package org.jamfund.reporting;

import org.jamfund.kernel.Coded;

/** What stands in a cell where nothing can be said: files leave it empty, JSON leaves it out. */
enum Nothing implements Coded {
    NOTHING;

    @Override
    public String code() {
        return "";
    }
}
