package org.jamfund.kernel;

/** A rule said no: nothing was changed, and the {@link Refusal} says which rule and why. 409 at the edge. */
public final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public Refused(Refusal refusal) {
        super(refusal.code(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
