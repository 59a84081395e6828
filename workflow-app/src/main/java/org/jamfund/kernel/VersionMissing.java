package org.jamfund.kernel;

/** Who changes something must say which version they read. 428 at the edge. */
public final class VersionMissing extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public VersionMissing() {
        super("If-Match is missing", null, false, false);
    }
}
