package org.jamfund.review;

import org.jamfund.kernel.Coded;
import org.jamfund.kernel.Reason;
import org.jamfund.kernel.Refusal;

/** Why somebody may not judge an idea, the strongest reason first. */
public enum Conflict implements Coded {
    OWN_IDEA,
    RELATED_IDEA,
    SAME_TEAM,
    MANAGER,
    DECLARED,
    RIVAL_ASSESSED;

    /** Why somebody lost a seat or a vote who did not declare it. */
    public Reason reason() {
        return Reason.of("conflict-" + code());
    }

    Refusal refusal() {
        return Refusal.of("conflict-" + code());
    }
}
