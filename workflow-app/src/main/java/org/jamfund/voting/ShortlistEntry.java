package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;

/**
 * One idea's place on the shortlist or below it. The margin is in votes, or in points where ballots spread them: on the list what
 * it could have done without and one more not, below it what would have brought it there and one less not, 0 where no number would have.
 */
public record ShortlistEntry(
        Id<Idea> ideaId,
        int place,
        long votes,
        long points,
        int audiences,
        boolean shortlisted,
        Reason reason,
        long margin) {}
