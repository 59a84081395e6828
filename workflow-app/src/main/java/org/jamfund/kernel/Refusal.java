package org.jamfund.kernel;

import java.util.List;

/**
 * The one word for "no": a code for programs and, through the message bundles (key {@code refusal.<code>}), a reason for
 * people. The arguments fill the reason's places; ids, numbers, instants and money are formatted for the reader.
 */
public record Refusal(String code, List<Object> arguments) {

    public Refusal {
        arguments = List.copyOf(arguments);
    }

    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, List.of(arguments));
    }

    /** The refusal as the exception that leaves a door; it becomes a 409. */
    public Refused asException() {
        return new Refused(this);
    }
}
