package org.jamfund.funding;

import org.jamfund.kernel.Coded;

/** Which of the ideas that stood in the vote a rule looks at. */
public enum Among implements Coded {
    ALL,
    SHORTLISTED,
    RECOMMENDED
}
