package org.jamfund.kernel;

import java.util.List;
import java.util.Optional;

/**
 * Text as people write it: emoji, any script, any direction, markup, all kept to the letter. Refused is only what a
 * database or a reader cannot hold: too much, nothing, control characters and halves of surrogate pairs.
 */
public final class PlainText {

    private PlainText() {}

    /** What is wrong with a text that must not be blank and has at most {@code max} characters (UTF-16 units). */
    public static Optional<FieldError> fault(String field, String text, int max) {
        if (text.isBlank()) {
            return Optional.of(FieldError.of(field, "required"));
        }
        if (text.length() > max) {
            return Optional.of(FieldError.of(field, "too-long", max));
        }
        boolean readable = text.codePoints().allMatch(PlainText::isReadable);
        return readable ? Optional.empty() : Optional.of(FieldError.of(field, "characters"));
    }

    /** Passes when there is no {@link #fault}, otherwise {@link Invalid}. */
    public static void require(String field, String text, int max) {
        fault(field, text, max).ifPresent(fault -> {
            throw new Invalid(List.of(fault));
        });
    }

    /** No control character but line ends and tabs, and no half of a surrogate pair. */
    public static boolean isReadable(int codePoint) {
        int type = Character.getType(codePoint);
        boolean lineOrTab = codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
        return lineOrTab || type != Character.CONTROL && type != Character.SURROGATE;
    }
}
