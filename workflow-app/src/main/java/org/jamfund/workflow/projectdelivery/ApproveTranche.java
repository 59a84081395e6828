package org.jamfund.workflow.projectdelivery;

import org.jspecify.annotations.Nullable;

/** The answers of {@code project/approve-tranche}: approve, or reject with a reason; and the payee that stood beside the form. */
record ApproveTranche(
        String decision, @Nullable String reason, @Nullable String payee) {

    /** As it opens: nothing is decided yet. */
    static ApproveTranche undecided(String payee) {
        return new ApproveTranche("", null, payee);
    }
}
