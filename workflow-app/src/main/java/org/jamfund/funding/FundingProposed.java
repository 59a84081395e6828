package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;

/** The idea is on the adopted list: its award is open and its amount reserved. */
public record FundingProposed(Id<Idea> idea) {}
