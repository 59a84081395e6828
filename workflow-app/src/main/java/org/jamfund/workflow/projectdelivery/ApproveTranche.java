package org.jamfund.workflow.projectdelivery;

import org.jspecify.annotations.Nullable;

/** The answers of {@code project/approve-tranche}: approve, or reject with a reason. */
record ApproveTranche(String decision, @Nullable String reason) {}
