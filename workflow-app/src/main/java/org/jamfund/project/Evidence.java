package org.jamfund.project;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jamfund.kernel.FieldError;
import org.jamfund.kernel.PlainText;
import org.jspecify.annotations.Nullable;

/** A named link to what shows that a milestone has been reached. Jamfund stores the address and never calls it. */
public record Evidence(@Nullable String name, @Nullable String url) {

    private static final int MAX_NAME = 200;
    private static final int MAX_URL = 2_000;

    /** Where the link leads, so that nobody follows it unaware. */
    public String host() {
        return String.valueOf(hostOf(String.valueOf(url)).orElse(null));
    }

    List<FieldError> faults(String field) {
        List<FieldError> faults = new ArrayList<>();
        PlainText.lineFault(field + ".name", name == null ? "" : name, MAX_NAME).ifPresent(faults::add);
        urlFault(field + ".url").ifPresent(faults::add);
        return faults;
    }

    private Optional<FieldError> urlFault(String field) {
        Optional<FieldError> fault = PlainText.fault(field, url == null ? "" : url, MAX_URL);
        return fault.isPresent() || hostOf(String.valueOf(url)).isPresent()
                ? fault
                : Optional.of(FieldError.of(field, "https-link"));
    }

    /**
     * Plain https to a named host and nothing that could hide it: no user before it, and signs beyond ASCII only in their
     * encoded form.
     */
    private static Optional<String> hostOf(String url) {
        try {
            URI link = new URI(url);
            boolean plain = "https".equalsIgnoreCase(link.getScheme())
                    && link.getRawUserInfo() == null
                    && url.chars().allMatch(sign -> sign > ' ' && sign < 127);
            return plain ? Optional.ofNullable(link.getHost()) : Optional.empty();
        } catch (URISyntaxException noLink) {
            return Optional.empty();
        }
    }
}
