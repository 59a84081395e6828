package org.jamfund.reporting;

import java.time.Instant;

/**
 * What a report is as of: the transfers up to a number, and the last instant at which that number was the latest, for
 * what is no transfer, such as the age of a reservation.
 */
public record Moment(long number, Instant at) {}
