package org.jamfund.review;

/** How far a round is: its seats, how many of them were filed, and how many are still waited for. */
public record RoundCount(int round, int seats, int filed, int open) {

    /** While somebody is still to file, nobody reads what the others said. */
    public boolean blind() {
        return open > 0;
    }
}
