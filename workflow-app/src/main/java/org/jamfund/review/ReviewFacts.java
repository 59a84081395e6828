package org.jamfund.review;

/** What the size of a panel depends on: the amount in whole units of its currency, the Jam's setting, and which round it is. */
public record ReviewFacts(long requestedUnits, int panelSize, int round) {}
