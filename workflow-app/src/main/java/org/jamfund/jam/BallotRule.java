package org.jamfund.jam;

import org.jspecify.annotations.Nullable;

/** How many ideas a ballot may name (absent: any number), and for {@link BallotKind#POINTS} how many points it spreads. */
public record BallotRule(
        BallotKind kind,
        @Nullable Integer maxLines,
        @Nullable Integer points) {}
