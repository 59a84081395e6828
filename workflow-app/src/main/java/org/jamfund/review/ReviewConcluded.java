package org.jamfund.review;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** The deadline has ended the review of this idea, whatever was filed until then. */
public record ReviewConcluded(Id<Idea> idea) {}
