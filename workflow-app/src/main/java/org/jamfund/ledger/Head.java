package org.jamfund.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The last number given to a transfer, and when the last transfer that is booked was: nothing while there is none. */
record Head(long seq, @Nullable Instant lastBookedAt) {}
