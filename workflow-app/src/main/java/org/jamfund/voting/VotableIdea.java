package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.idea.IdeaStatus;
import org.jamfund.kernel.Id;

/** An idea of a Jam in the eyes of one voter. */
record VotableIdea(Id<Idea> ideaId, IdeaStatus status, boolean own) {}
