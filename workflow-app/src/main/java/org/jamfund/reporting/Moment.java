package org.jamfund.reporting;

import java.time.Instant;

/**
 * What a report is as of: the transfers up to a number, and an instant for what is no transfer, such as the age of a
 * reservation or a plan. A report that was asked for without either is of now: its number asks for the same transfers
 * again; its instant too, and for the same ages, unless a booking was on its way at that very moment.
 */
public record Moment(long number, Instant at) {}
