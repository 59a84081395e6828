package org.jamfund.kernel;

/** Unknown, or not visible to the one who asks: the two look alike on purpose. 404 at the edge. */
public final class NotFound extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Refusal refusal;

    public NotFound(Object what) {
        this(Refusal.of("not-found", what.toString()));
    }

    /** Something that is not there yet or no more, with the code that says so. */
    public NotFound(Refusal refusal) {
        super(refusal.toString(), null, false, false);
        this.refusal = refusal;
    }

    public Refusal refusal() {
        return refusal;
    }
}
