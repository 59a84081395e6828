package org.jamfund.site;

import java.io.IOException;

/** More came in than the request may bring. 413 at the edge. */
final class BodyTooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    BodyTooLarge(long limit) {
        super("more than " + limit + " bytes");
    }
}
