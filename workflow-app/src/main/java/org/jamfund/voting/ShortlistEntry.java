package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;

/**
 * One idea's place on the shortlist or below it. The margin is in votes, or in points where ballots spread them: on the list the
 * most it could have done without, below it the least that would have brought it there, 0 where no number would have.
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
