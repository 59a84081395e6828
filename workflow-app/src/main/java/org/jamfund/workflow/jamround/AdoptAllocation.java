package org.jamfund.workflow.jamround;

import org.jspecify.annotations.Nullable;

/** The answers of {@code funding/adopt-allocation}; without a budget all that is available, without a step one unit of the currency. */
record AdoptAllocation(
        String rule,
        String among,
        @Nullable String budget,
        @Nullable String step,
        String reason) {}
