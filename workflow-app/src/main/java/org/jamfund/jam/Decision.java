package org.jamfund.jam;

import org.jamfund.kernel.Coded;

/** What a Jam decides by a table; the codes are the names of the tables. */
public enum Decision implements Coded {
    SHORTLISTING("Shortlisting"),
    PANEL_SIZE("PanelSize"),
    REVIEW_OUTCOME("ReviewOutcome"),
    APPROVAL_TIER("ApprovalTier");

    private final String table;

    Decision(String table) {
        this.table = table;
    }

    @Override
    public String code() {
        return table;
    }
}
