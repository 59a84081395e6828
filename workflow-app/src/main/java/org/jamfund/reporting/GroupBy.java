package org.jamfund.reporting;

import org.jamfund.kernel.Coded;

/** What one row of the allocation report stands for. The audience is that of the idea's first owner. */
public enum GroupBy implements Coded {
    IDEA,
    PROJECT,
    TOPIC,
    AUDIENCE,
    MONTH
}
