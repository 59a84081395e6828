package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;

/**
 * One idea's place on the shortlist or below it. The margin is how far it is, in votes (points where ballots spread
 * points), from the nearest idea on the other side of the line.
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
