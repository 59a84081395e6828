package org.jamfund.kernel;

/** Unknown, or not visible to the one who asks: the two look alike on purpose. 404 at the edge. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public NotFound(Object what) {
        super("Not found: " + what, null, false, false);
    }
}
