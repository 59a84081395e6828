package org.jamfund.site;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/** The page somebody came from, as a path of this site: a forged header must not lead anybody elsewhere. */
final class Referrer {

    private static final String HOME = "/";

    private Referrer() {}

    static String path(@Nullable String header) {
        if (header == null) {
            return HOME;
        }
        try {
            URI uri = new URI(header);
            String path = uri.getRawPath();
            if (path == null || !path.startsWith("/") || path.startsWith("//")) {
                return HOME;
            }
            return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
        } catch (URISyntaxException e) {
            return HOME;
        }
    }
}
