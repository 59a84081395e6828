package org.jamfund.election;

/** Receives an election row by row, so that a file of any length needs no more memory than its projects do. */
public interface PbSink {

    void project(PbProject project);

    /** After the last project. */
    void ballot(PbBallot ballot);
}
