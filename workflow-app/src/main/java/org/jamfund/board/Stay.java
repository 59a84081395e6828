package org.jamfund.board;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From when until when somebody was there; still there while {@code until} is absent. */
public record Stay(Instant from, @Nullable Instant until) {}
