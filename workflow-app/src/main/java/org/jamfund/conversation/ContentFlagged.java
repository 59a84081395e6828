package org.jamfund.conversation;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Somebody flagged an item first: a case is open. */
public record ContentFlagged(Id<ModerationCase> caseId, Id<Idea> idea) {}
