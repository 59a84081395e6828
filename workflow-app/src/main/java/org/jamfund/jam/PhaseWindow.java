package org.jamfund.jam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** When a phase opens and closes by itself; an absent instant means only by hand. */
public record PhaseWindow(
        JamPhase phase, @Nullable Instant opensAt, @Nullable Instant closesAt) {}
