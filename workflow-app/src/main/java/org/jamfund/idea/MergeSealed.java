package org.jamfund.idea;

import org.jamfund.kernel.Id;

/** Voting has closed: this merge is final and the merged idea's own journey ends. */
public record MergeSealed(Id<Idea> idea) {}
