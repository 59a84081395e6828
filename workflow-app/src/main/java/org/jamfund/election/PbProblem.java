package org.jamfund.election;

/** A file that cannot be taken as an election, the line that says so (from 1) and why. */
public final class PbProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;

    public PbProblem(long line, String reason) {
        super(reason, null, false, false);
        this.line = line;
    }

    public long line() {
        return line;
    }

    public String reason() {
        return String.valueOf(getMessage());
    }
}
