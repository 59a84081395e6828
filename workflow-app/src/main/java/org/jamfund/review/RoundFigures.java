package org.jamfund.review;

import org.jspecify.annotations.Nullable;

/**
 * A round as it stands in numbers, hundredths of a point from 0 to 10. The figures are absent while the round is blind to
 * the reader; the calibrated mean also when too little is known of its experts, and for all but those who supervise.
 */
public record RoundFigures(
        RoundCount count,
        @Nullable Integer mean,
        @Nullable Integer spread,
        @Nullable Integer calibratedMean) {}
