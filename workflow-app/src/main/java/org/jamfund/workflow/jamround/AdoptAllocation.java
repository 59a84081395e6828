package org.jamfund.workflow.jamround;

import org.jspecify.annotations.Nullable;

/** The answers of {@code funding/adopt-allocation}; without a budget all that is available. */
record AdoptAllocation(String rule, String among, @Nullable String budget, String reason) {}
