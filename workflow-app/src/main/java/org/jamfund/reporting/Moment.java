package org.jamfund.reporting;

import java.time.Instant;

/**
 * What a report is as of: the transfers up to a number, and an instant for what is no transfer, such as the age of a
 * reservation or a plan. A report that was asked for without either is of now, and this instant asks for it again.
 */
public record Moment(long number, Instant at) {}
