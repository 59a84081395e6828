package org.jamfund.kernel;

import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;

/**
 * Text as people write it: emoji, any script, any direction, markup, all kept to the letter. Refused is only what a
 * database or a reader cannot hold: too much, nothing, control characters and halves of surrogate pairs. What goes into the
 * books, to a bank or into a decision also has to be what it looks like: nothing in it is invisible or turns the direction of what follows.
 */
public final class PlainText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private PlainText() {}

    /** What is wrong with a text that must not be blank and has at most {@code max} characters (UTF-16 units). */
    public static Optional<FieldError> fault(String field, String text, int max) {
        return fault(field, text, max, PlainText::isReadable);
    }

    /** The same of one line for the books or a bank, such as a name or a reference: without line ends, tabs and formats. */
    public static Optional<FieldError> lineFault(String field, String text, int max) {
        return fault(field, text, max, PlainText::isInLine);
    }

    /** The same of somebody's words for the books or a decision: lines, tabs and the joiners that some scripts and emoji need are kept. */
    public static Optional<FieldError> wordsFault(String field, String text, int max) {
        return fault(field, text, max, PlainText::isInWords);
    }

    /** At most so many UTF-16 units, and an ellipsis for the rest; no character is cut in two. */
    public static String shortened(String text, int max) {
        if (text.length() <= max) {
            return text;
        }
        int end = max > 0 && Character.isHighSurrogate(text.charAt(max - 1)) ? max - 1 : max;
        return text.substring(0, end) + "…";
    }

    private static Optional<FieldError> fault(String field, String text, int max, IntPredicate accepted) {
        if (text.isBlank()) {
            return Optional.of(FieldError.of(field, "required"));
        }
        if (text.length() > max) {
            return Optional.of(FieldError.of(field, "too-long", max));
        }
        return text.codePoints().allMatch(accepted)
                ? Optional.empty()
                : Optional.of(FieldError.of(field, "characters"));
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
        return isLineOrTab(codePoint) || type != Character.CONTROL && type != Character.SURROGATE;
    }

    /** Whether it shows: no line end of any kind and no character that only tells how others are to be shown. */
    public static boolean isInLine(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    private static boolean isInWords(int codePoint) {
        boolean joiner = codePoint == ZERO_WIDTH_NON_JOINER || codePoint == ZERO_WIDTH_JOINER;
        return joiner || isLineOrTab(codePoint) || isInLine(codePoint);
    }

    private static boolean isLineOrTab(int codePoint) {
        return codePoint == '\n' || codePoint == '\r' || codePoint == '\t';
    }
}
