package org.jamfund.jam;

/** How many ideas reach the experts, how many experts look at each, and how many board members must vote. */
public record JamSizes(int shortlist, int panel, int quorum) {

    public static final JamSizes USUAL = new JamSizes(10, 2, 3);
}
