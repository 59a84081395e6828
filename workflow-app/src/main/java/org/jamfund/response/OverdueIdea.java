package org.jamfund.response;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Id;

/** An idea that waits past its date, with what it has waited for longest. */
public record OverdueIdea(Id<Idea> idea, String title, IdeaStatus status, Wait longest) {

    /** Since when it counts as a breach: a quarter of an hour after the due date. */
    public Instant overdueSince() {
        return Lateness.since(longest.dueAt());
    }
}
