package org.jamfund.funding;

/**
 * The board members who are yet to vote on an award when its vote opens: enough when, with those who have voted, they could
 * meet the quorum.
 */
public record Seats(int members, boolean enough, boolean countersign) {}
