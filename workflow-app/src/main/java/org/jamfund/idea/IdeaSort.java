package org.jamfund.idea;

import org.jamfund.kernel.Coded;

/** How a list of ideas is ordered: latest first, most votes first, or most comments first. */
public enum IdeaSort implements Coded {
    NEWEST,
    VOTES,
    DISCUSSED
}
