package org.jamfund.election;

/** The body is longer than a file may be. 413 at the edge. */
public final class FileTooLarge extends RuntimeException {

    private static final long serialVersionUID = 1L;

    FileTooLarge(long most) {
        super("more than " + most + " bytes", null, false, false);
    }
}
