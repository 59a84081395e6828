package org.jamfund.response;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/**
 * An idea has begun to wait. {@code token} names this very wait, {@code drawing}, {@code process} and {@code element} say
 * where it waits, {@code ownersTurn} whether for its own owners; {@code due} is absent where the date follows from the Jam.
 */
public record Arrival(
        String token,
        Id<Idea> idea,
        String drawing,
        String process,
        String element,
        Basis basis,
        boolean ownersTurn,
        @Nullable Instant due) {}
