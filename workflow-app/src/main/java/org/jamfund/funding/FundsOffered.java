package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** A waitlisted idea's turn has come: an award is open for it and its money is reserved. */
public record FundsOffered(Id<Idea> idea) {}
