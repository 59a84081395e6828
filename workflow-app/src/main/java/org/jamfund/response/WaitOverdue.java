package org.jamfund.response;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** Nobody has done by the due date what the idea waits for; said once until the answer comes, which it may be for the owners to give. */
public record WaitOverdue(Id<Idea> idea, boolean ownersTurn) {}
