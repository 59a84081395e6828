package org.jamfund.kernel;

import java.util.Arrays;
import java.util.List;

/**
 * Why something happened, kept with it for ever. Either what a person said, or a coded reason that each reader gets in
 * their own language (message {@code reason.<code>} filled with the arguments). {@link #encoded()} is the stored form,
 * at most 2,000 characters.
 */
public record Reason(String code, List<String> arguments) {

    private static final String SAID = "said";
    private static final String SEPARATOR = "\u001f";

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** A person's own words. */
    public static Reason said(String words) {
        return new Reason(SAID, List.of(words.replace(SEPARATOR, " ")));
    }

    public boolean isSaid() {
        return SAID.equals(code);
    }

    public String encoded() {
        return arguments.isEmpty() ? code : code + SEPARATOR + String.join(SEPARATOR, arguments);
    }

    public static Reason decoded(String encoded) {
        List<String> parts = List.of(encoded.split(SEPARATOR, -1));
        return new Reason(parts.get(0), parts.subList(1, parts.size()));
    }
}
