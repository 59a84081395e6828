package org.jamfund.funding;

import org.jspecify.annotations.Nullable;

/** A vote that was cast secretly: it knows neither whose it is nor when it was cast. */
record SecretBallot(
        Vote vote, @Nullable Long amountMinor, @Nullable String comment) {}
