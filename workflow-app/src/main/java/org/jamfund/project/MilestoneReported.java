package org.jamfund.project;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** An owner reported that a milestone has been reached. */
public record MilestoneReported(Id<Idea> idea, int number) {}
