package org.jamfund.kernel;

/** Somebody changed the row since it was read. 412 where the caller named a version, otherwise retried or 409. */
public final class Stale extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Stale(Object what) {
        super("Changed meanwhile: " + what, null, false, false);
    }
}
