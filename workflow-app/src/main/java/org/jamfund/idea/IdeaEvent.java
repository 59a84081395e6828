package org.jamfund.idea;

import java.time.Instant;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jamfund.people.Person;
import org.jspecify.annotations.Nullable;

/** One change of an idea's status: who, when, why. An absent person means Jamfund itself. */
public record IdeaEvent(
        Id<IdeaEvent> id,
        Id<Idea> ideaId,
        @Nullable IdeaStatus fromStatus,
        IdeaStatus toStatus,
        @Nullable String encodedReason,
        @Nullable Id<Person> personId,
        Instant happenedAt) {

    public @Nullable Reason reason() {
        return encodedReason == null ? null : Reason.decoded(encodedReason);
    }
}
