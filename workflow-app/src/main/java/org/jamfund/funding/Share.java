package org.jamfund.funding;

import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.joda.money.Money;

/** What one idea gets. */
public record Share(Id<Idea> idea, Money amount) {}
