package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** A line as it is kept: approving an idea gives it one point. */
record StoredLine(Id<Idea> ideaId, int points) {}
