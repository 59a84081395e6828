package org.jamfund.kernel;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something happened, kept with it for ever. Either what a person said, or a coded reason that each reader gets in
 * their own language (message {@code reason.<code>} filled with the arguments). {@link #encoded()} is the stored form,
 * at most 2,000 characters.
 */
public record Reason(String code, List<String> arguments) {

    private static final String SAID = "said";
    private static final String SEPARATOR = "\u001f";
    private static final int MAX_WORDS = 1_990;

    public Reason {
        arguments = List.copyOf(arguments);
    }

    public static Reason of(String code, Object... arguments) {
        return new Reason(code, Arrays.stream(arguments).map(String::valueOf).toList());
    }

    /** A person's own words, 1 to 1,990 characters; anything else is {@link Invalid} and names the field {@code reason}. */
    public static Reason said(@Nullable String words) {
        String text = words == null ? "" : words;
        PlainText.wordsFault("reason", text, MAX_WORDS).ifPresent(fault -> {
            throw new Invalid(List.of(fault));
        });
        return new Reason(SAID, List.of(text));
    }

    /** Words that were taken in by another rule and are kept beside something else; they pass unread. */
    public static Reason kept(String words) {
        return new Reason(SAID, List.of(words));
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
