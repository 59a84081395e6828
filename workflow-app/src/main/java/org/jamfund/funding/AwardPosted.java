package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** The awarded money is committed to the idea's project. */
public record AwardPosted(Id<Idea> idea, Id<Award> award) {}
