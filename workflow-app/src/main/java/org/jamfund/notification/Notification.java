package org.jamfund.notification;

import java.time.Instant;
import org.jamfund.idea.Idea;
import org.jamfund.jam.Jam;
import org.jamfund.kernel.Id;
import org.jamfund.kernel.Reason;
import org.jspecify.annotations.Nullable;

/** One thing a person is told, in the words of {@code reason.<kind>}, with what it is about and when it was read. */
public record Notification(
        Id<Notification> id,
        String kind,
        @Nullable Id<Idea> ideaId,
        @Nullable Id<Jam> jamId,
        String message,
        Instant createdAt,
        @Nullable Instant readAt) {

    public Reason words() {
        return Reason.decoded(message);
    }

    public boolean isUnread() {
        return readAt == null;
    }
}
