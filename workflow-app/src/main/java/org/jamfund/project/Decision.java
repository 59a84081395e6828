package org.jamfund.project;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/**
 * What finance says about a reported milestone; the encoded reason is there exactly when it is rejected, the payee that was
 * read only where one was named.
 */
record Decision(
        MilestoneStatus to,
        Id<Person> by,
        @Nullable String reason,
        Instant at,
        @Nullable String payeeRead) {

    boolean wasTakenOn(Milestone milestone) {
        boolean same = to == MilestoneStatus.APPROVED
                ? milestone.status().isApproved()
                : milestone.status() == to
                        && milestone.reason() != null
                        && milestone.reason().equals(reason);
        return same && by.equals(milestone.decidedBy());
    }
}
