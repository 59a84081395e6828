package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Owners, teams, managers, merges or roles around that idea have changed: whoever seats its judges looks at them again. */
public record JudgesConcerned(Id<Idea> idea) {}
