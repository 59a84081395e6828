package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** One review of an idea; the first is number 1, a later one follows a revision. */
public record Round(Id<Idea> idea, int number) {}
