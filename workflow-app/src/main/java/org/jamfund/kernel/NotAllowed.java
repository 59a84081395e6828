package org.jamfund.kernel;

/** The person is known but may not do this. 403 at the edge. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotAllowed(String what) {
        super(what, null, false, false);
    }
}
