package org.jamfund.workflow.fundingdecision;

import org.jspecify.annotations.Nullable;

/** The answers of {@code funding/vote-on-funding}; whoever approves may award less than what is reserved. */
record VoteOnFunding(String vote, @Nullable String amount, String comment) {}
