package org.jamfund.people;

/** Unknown, disabled or the wrong password: which of them is not said. 401 at the edge. */
public final class SignInFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SignInFailed() {
        super("sign-in failed", null, false, false);
    }
}
