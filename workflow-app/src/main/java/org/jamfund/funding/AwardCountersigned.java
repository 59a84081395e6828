package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Finance answered for an approved award: countersigned, or refused with a reason. */
public record AwardCountersigned(Id<Idea> idea, boolean countersigned) {}
