package org.jamfund.project;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Finance decided on the tranche of a reported milestone. */
public record TrancheDecided(Id<Idea> idea, int number, boolean approved) {}
