package org.jamfund.response;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** What an idea had waited for past its date has been done, by its owners or by others, and nothing else about it is late. */
public record WaitAnswered(Id<Idea> idea, boolean ownersTurn) {}
