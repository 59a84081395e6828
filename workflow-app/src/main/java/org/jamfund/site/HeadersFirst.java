package org.jamfund.site;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import org.springframework.security.web.firewall.FirewalledRequest;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/**
 * Looks at all headers before anybody reads one, so that an unreadable one is refused here and not wherever it happens to
 * be read. Programs and people send UTF-8 (an emoji in a name, say), which the container hands over as Latin-1.
 */
final class HeadersFirst extends StrictHttpFirewall {

    HeadersFirst() {
        setAllowedHeaderValues(HeadersFirst::isReadable);
    }

    @Override
    public FirewalledRequest getFirewalledRequest(HttpServletRequest request) {
        FirewalledRequest checked = super.getFirewalledRequest(request);
        Collections.list(checked.getHeaderNames()).forEach(name -> Collections.list(checked.getHeaders(name)));
        return checked;
    }

    private static boolean isReadable(String value) {
        String sent = new String(value.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
        return sent.codePoints().allMatch(point -> point == '\t' || !Character.isISOControl(point));
    }
}
