package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;

/** A place on the shortlist whose idea's journey has not been moved yet. */
record UntoldEntry(Id<Idea> ideaId, boolean shortlisted, String reason, IdeaStatus status) {

    Reason why() {
        return Reason.decoded(reason);
    }
}
