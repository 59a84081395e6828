package org.jamfund.voting;

import java.util.List;

/** A ballot of an imported election. The voter is the file's own name for somebody; every line carries its points. */
public record BroughtBallot(String voter, List<BallotLine> lines) {

    public BroughtBallot {
        lines = List.copyOf(lines);
    }
}
