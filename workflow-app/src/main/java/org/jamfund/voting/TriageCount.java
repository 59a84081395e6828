package org.jamfund.voting;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Tokens on an idea that stands to the end of the vote, or a control there even without any. */
record TriageCount(Id<Idea> ideaId, long tokens, boolean planted) {}
