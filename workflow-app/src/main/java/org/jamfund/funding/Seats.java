package org.jamfund.funding;

/** The board members who may vote on an award, counted when its vote opens; enough when they could meet the quorum. */
public record Seats(int members, boolean enough, boolean countersign) {}
