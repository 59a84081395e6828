package org.jamfund.review;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** An entry of the log of panels: who, over which idea, what and when; never changed. {@code by} is absent for Jamfund itself. */
public record PanelEvent(
        Id<PanelEvent> id,
        Id<Jam> jamId,
        Id<Idea> ideaId,
        int round,
        Id<Person> personId,
        PanelDeed deed,
        @Nullable Conflict conflict,
        @Nullable Id<Person> successorId,
        @Nullable String reason,
        @Nullable Id<Person> byId,
        Instant happenedAt) {

    public @Nullable Reason why() {
        return reason == null ? null : Reason.decoded(reason);
    }
}
