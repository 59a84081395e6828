package org.jamfund.election;

import java.util.List;

/** A row of VOTES, without lines when the voter chose nothing. */
public record PbBallot(String voter, List<Line> lines) {

    public PbBallot {
        lines = List.copyOf(lines);
    }

    /** A project and the points it gets, at least one. */
    public record Line(String project, int points) {}
}
