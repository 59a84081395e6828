package org.jamfund.response;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jspecify.annotations.Nullable;

/** One thing an idea waits for until it is due; {@code toldAt} is when its owners heard that it is late. */
public record Wait(
        String token,
        Id<Idea> ideaId,
        Id<Jam> jamId,
        String drawing,
        String process,
        String element,
        Basis basis,
        boolean ownersTurn,
        Instant since,
        Instant dueAt,
        @Nullable Instant toldAt) {}
