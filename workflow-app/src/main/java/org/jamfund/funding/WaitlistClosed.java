package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Nothing can return to the envelope any more, so this waitlisted idea's wait is over. */
public record WaitlistClosed(Id<Idea> idea) {}
