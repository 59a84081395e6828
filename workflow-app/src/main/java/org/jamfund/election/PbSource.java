package org.jamfund.election;

import java.io.InputStream;

/** The bytes of a file, from the beginning each time. */
@FunctionalInterface
public interface PbSource {

    InputStream open();
}
