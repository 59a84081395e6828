package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;

/** A row of the shortlist; its reason is kept encoded. */
record StoredEntry(
        Id<Idea> ideaId,
        int place,
        long votes,
        long points,
        int audiences,
        boolean shortlisted,
        String reason,
        long margin) {

    static StoredEntry of(ShortlistEntry entry) {
        return new StoredEntry(
                entry.ideaId(),
                entry.place(),
                entry.votes(),
                entry.points(),
                entry.audiences(),
                entry.shortlisted(),
                entry.reason().encoded(),
                entry.margin());
    }

    ShortlistEntry entry() {
        return new ShortlistEntry(ideaId, place, votes, points, audiences, shortlisted, Reason.decoded(reason), margin);
    }
}
