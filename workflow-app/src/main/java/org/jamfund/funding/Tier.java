package org.jamfund.funding;

/** How an award of its size is decided: votes cast at least, more than so many per cent of them, countersigned or not. */
public record Tier(int quorum, int majorityPercent, boolean countersign) {}
