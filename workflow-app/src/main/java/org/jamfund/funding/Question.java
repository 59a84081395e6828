package org.jamfund.funding;

import org.jamfund.funding.rule.AllocationRule;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Which rule, among which ideas, with how much money; without a budget it is all that was granted. */
public record Question(
        AllocationRule rule, Among among, @Nullable Money budget) {}
