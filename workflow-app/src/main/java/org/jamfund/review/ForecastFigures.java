package org.jamfund.review;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a forecast is made from. {@code takenOn} is how many assessments all experts take on at once, one for whoever said
 * nothing; {@code candidates} are ideas that may yet be shortlisted, {@code unseated} those shortlisted without a panel;
 * {@code filedLately} counts from {@code lately} on.
 */
record ForecastFigures(
        int experts,
        long takenOn,
        int candidates,
        int unseated,
        int seatedIdeas,
        long openSeats,
        long filedSeats,
        long filedLately,
        @Nullable Instant firstAppointedAt) {}
