package org.jamfund.review;

import java.time.Instant;
import org.jamfund.kernel.Reason;

/**
 * How a round ended: how many rounds the idea has been through, when a revision would be due, and the reason its owners
 * are shown.
 */
public record Outcome(int rounds, Instant revisionDueAt, Reason reason) {}
