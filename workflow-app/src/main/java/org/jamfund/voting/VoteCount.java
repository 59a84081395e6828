package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** How many people stand behind an idea and the points they gave it; lines on ideas merged into it included. */
public record VoteCount(Id<Idea> ideaId, long votes, long points) {}
