package org.jamfund.idempotency;

import java.util.Arrays;
import java.util.List;
import org.jamfund.people.Actor;
import org.jspecify.annotations.Nullable;

/**
 * A request as far as it decides what happens: who asks for which command with which content. The key may be absent where
 * a command is safe to repeat by itself.
 */
public record Asked(Actor by, @Nullable IdempotencyKey key, String command, List<? extends @Nullable Object> content) {

    /** The content is what came in path and body: ids, and records that JSON can write. */
    public static Asked of(Actor by, @Nullable IdempotencyKey key, String command, @Nullable Object... content) {
        return new Asked(by, key, command, Arrays.asList(content));
    }
}
