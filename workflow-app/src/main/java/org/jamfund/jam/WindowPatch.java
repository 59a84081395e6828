package org.jamfund.jam;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What should change about when a phase opens and closes: an absent instant stays as it is, unless it is said to be by hand
 * from now on. Kept as JSON with what two people change, where older ones say nothing of hands.
 */
public record WindowPatch(
        JamPhase phase,
        @Nullable Instant opensAt,
        @Nullable Boolean opensByHand,
        @Nullable Instant closesAt,
        @Nullable Boolean closesByHand) {

    public boolean movesOpening() {
        return opensAt != null || Boolean.TRUE.equals(opensByHand);
    }

    public boolean movesClosing() {
        return closesAt != null || Boolean.TRUE.equals(closesByHand);
    }

    /** The phase's times where nothing was known of them. */
    public PhaseWindow alone() {
        return new PhaseWindow(phase, opensAt, closesAt);
    }

    PhaseWindow of(PhaseWindow present) {
        return new PhaseWindow(
                phase, movesOpening() ? opensAt : present.opensAt(), movesClosing() ? closesAt : present.closesAt());
    }
}
