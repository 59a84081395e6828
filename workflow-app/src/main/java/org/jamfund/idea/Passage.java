package org.jamfund.idea;

import org.jamfund.kernel.Coded;

/** A stretch of a text compared with an earlier one: in both, only in the earlier, or only in the later. */
public record Passage(Kind kind, String text) {

    /** Where the stretch stands. */
    public enum Kind implements Coded {
        SAME,
        REMOVED,
        ADDED
    }
}
