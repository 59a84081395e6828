package org.jamfund.kernel;

/** The person is known but may not do this. 403 at the edge. */
public final class NotAllowed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    /** {@code what} would have been needed: the name of a role, say. */
    public NotAllowed(String what) {
        this(Refusal.of("not-allowed", what));
    }

    public NotAllowed(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
