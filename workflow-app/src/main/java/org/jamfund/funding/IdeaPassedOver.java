package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;

/** The recommended idea is not on the adopted list: it waits for money that returns, or is declined. */
public record IdeaPassedOver(Id<Idea> idea, boolean waitlisted, Reason reason) {}
