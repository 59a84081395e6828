package org.jamfund.funding;

import java.time.Instant;
import java.util.List;
import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Reason;

/**
 * One decision about an idea: at which step of its way, when, how it came out as a coded word, the reason its owner was given, and
 * the figures it rests on, each as a sentence.
 */
public record WhyStep(Step step, Instant at, String outcome, Reason reason, List<Reason> facts) {

    /** The steps at which something is decided about every idea. */
    public enum Step implements Coded {
        VOTE,
        REVIEW,
        ALLOCATION,
        BOARD,
        END
    }
}
