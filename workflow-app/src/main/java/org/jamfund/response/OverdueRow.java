package org.jamfund.response;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** A line of the list as the statement reads it. */
record OverdueRow(
        String title,
        IdeaStatus status,
        String token,
        Id<Idea> ideaId,
        Id<Jam> jamId,
        String drawing,
        String process,
        String element,
        Basis basis,
        boolean ownersTurn,
        Instant since,
        Instant dueAt,
        @Nullable Instant toldAt) {

    OverdueIdea line() {
        Wait wait = new Wait(token, ideaId, jamId, drawing, process, element, basis, ownersTurn, since, dueAt, toldAt);
        return new OverdueIdea(ideaId, title, status, wait);
    }
}
