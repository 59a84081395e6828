package org.jamfund.jam;

import org.jspecify.annotations.Nullable;

/**
 * How many ideas a ballot may name (absent: any number), and how many points it spreads over them: 100 unless said
 * otherwise, and none where people merely approve.
 */
public record BallotRule(
        BallotKind kind,
        @Nullable Integer maxLines,
        @Nullable Integer points) {

    private static final int USUAL_POINTS = 100;

    public BallotRule {
        points = kind == BallotKind.APPROVAL ? null : points == null ? Integer.valueOf(USUAL_POINTS) : points;
    }
}
