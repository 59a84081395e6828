package org.jamfund.kernel;

import java.util.List;

/** One field that cannot be accepted; its reason is the message {@code field.<code>} filled with the arguments. */
public record FieldError(String field, String code, List<Object> arguments) {

    public FieldError {
        arguments = List.copyOf(arguments);
    }

    public static FieldError of(String field, String code, Object... arguments) {
        return new FieldError(field, code, List.of(arguments));
    }
}
